using System;
using System.Diagnostics;

namespace QuayPS;

/// <summary>Says when a progress bar is due: after a second, and then four times a second. May be used from several threads at once.</summary>
internal sealed class ProgressPace
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly object _lock = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = Patience;

    /// <summary>Whether the bar is due now. If it is, the next time is a pause later.</summary>
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
