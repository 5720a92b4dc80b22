using System;
using System.Diagnostics;

namespace QuayPS;

/// <summary>Limits how often a progress bar is updated: first after a second, then four times a second. Thread-safe.</summary>
internal sealed class ProgressPace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly object _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Patience;

    /// <summary>Returns whether an update is due now. If so, the next one is due after the interval.</summary>
    public bool IsDue()
    {
        lock (_lock)
        {
            if (_clock.Elapsed < _next)
            {
                return false;
            }

            _next = _clock.Elapsed + Pause;
            return true;
        }
    }
}
