using System;
using System.Globalization;

namespace QuayPS;

/// <summary>Shows the progress of work with a known total. Work of less than a second shows nothing.</summary>
/// <param name="activity">The activity of the bar.</param>
/// <param name="unit">The unit of the counts: <c>requests answered</c>.</param>
internal sealed class CountProgress(string activity, string unit) : IDisposable
{
    private readonly ProgressPace _pace = new();
    private ProgressReporter? _reporter;

    /// <summary>Reports the state of the work. May be called from any thread.</summary>
    /// <param name="done">The number that is done.</param>
    /// <param name="total">The total known so far.</param>
    /// <param name="post">Posts a text to the pipeline's thread.</param>
    public void Report(int done, int total, Action<string> post)
    {
        if (_pace.IsDue())
        {
            post(string.Format(CultureInfo.CurrentCulture, "{0:N0} of {1:N0} {2}", done, total, unit));
        }
    }

    /// <summary>Shows a text. Must be called on the pipeline's thread.</summary>
    public void Show(VisibleCmdlet cmdlet, string text)
    {
        _reporter ??= new ProgressReporter(cmdlet, activity);
        _reporter.Show(text);
    }

    public void Dispose()
    {
        _reporter?.Dispose();
        _reporter = null;
    }
}
