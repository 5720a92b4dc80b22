using System;

namespace QuayPS;

/// <summary>Shows the progress of a transfer on the pipeline's thread; the transfer reports it on other threads.</summary>
/// <param name="cmdlet">The command that transfers.</param>
/// <param name="post">Runs an action on the pipeline's thread.</param>
/// <param name="activity">The activity of the progress bar.</param>
internal sealed class TransferProgress(VisibleCmdlet cmdlet, Action<Action> post, string activity) : IDisposable
{
    private readonly ProgressReporter _reporter = new(cmdlet, activity);
    private readonly ProgressPace _pace = new();
    private volatile bool _ended;

    /// <summary>Shows a state, unless the last one was shown less than a quarter of a second ago.</summary>
    public void Tell(Func<string> state)
    {
        // Reports may still come after the transfer has ended.
        if (_ended || !_pace.IsDue())
        {
            return;
        }

        string text = state();
        post(() => _reporter.Show(text));
    }

    /// <summary>Removes the progress bar.</summary>
    public void Dispose()
    {
        _ended = true;
        post(_reporter.Dispose);
    }
}
