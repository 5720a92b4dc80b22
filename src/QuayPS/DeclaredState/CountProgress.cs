using System;
using System.Globalization;

namespace QuayPS;

/// <summary>Shows how much of a known amount of work is done. What is quick shows nothing.</summary>
/// <param name="activity">The activity of the bar.</param>
/// <param name="unit">The rest of its text: <c>requests answered</c>.</param>
internal sealed class CountProgress(string activity, string unit) : IDisposable
{
    private readonly ProgressPace _pace = new();
    private ProgressReporter? _reporter;

    /// <summary>Takes the state of the work, from any thread.</summary>
    /// <param name="done">How much is done.</param>
    /// <param name="total">How much there is, as far as is known.</param>
    /// <param name="post">Has a text shown on the pipeline's thread.</param>
    public void Report(int done, int total, Action<string> post)
    {
        if (_pace.IsDue())
        {
            post(string.Format(CultureInfo.CurrentCulture, "{0:N0} of {1:N0} {2}", done, total, unit));
        }
    }

    /// <summary>Shows a text, on the pipeline's thread.</summary>
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
