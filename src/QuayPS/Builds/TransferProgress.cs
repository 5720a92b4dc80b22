using System;
using System.Diagnostics;

namespace QuayPS;

/// <summary>Shows how far a transfer is. It hears of that on the transfer's threads, and shows it on the pipeline's.</summary>
/// <param name="cmdlet">Who transfers.</param>
/// <param name="post">Has something done on the pipeline's thread.</param>
/// <param name="activity">What is transferred.</param>
internal sealed class TransferProgress(VisibleCmdlet cmdlet, Action<Action> post, string activity) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly ProgressReporter _reporter = new(cmdlet, activity);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    // Short transfers show nothing.
    private TimeSpan _next = TimeSpan.FromSeconds(1);
    private volatile bool _ended;

    /// <summary>Shows a state, unless one was shown just now.</summary>
    public void Tell(Func<string> state)
    {
        // What is refused early may still be on its way for a moment.
        if (_ended || _clock.Elapsed < _next)
        {
            return;
        }

        _next = _clock.Elapsed + Pause;
        string text = state();
        post(() => _reporter.Show(text));
    }

    /// <summary>Takes the bar away.</summary>
    public void Dispose()
    {
        _ended = true;
        post(_reporter.Dispose);
    }
}
