using System;

namespace Quay.Client;

/// <summary>
/// Cuts a span of days into windows, the newest first. Windows are single days where much happened, for then many can
/// be read at once, and longer where little did, for then they cost a request each.
/// </summary>
internal sealed class LogWindowCutter
{
    private const int MaximumDays = 32;
    private readonly DateTime _first;
    private DateTime _next;
    private int _days = 1;

    /// <summary>Creates the cutter.</summary>
    /// <param name="first">The oldest day, in UTC.</param>
    /// <param name="last">The newest day, in UTC.</param>
    public LogWindowCutter(DateTime first, DateTime last)
    {
        _first = first;
        _next = last;
    }

    public bool IsEmpty => _next < _first;

    /// <summary>The next window; null when all days are in one.</summary>
    public (DateTime First, DateTime Last)? Next()
    {
        if (IsEmpty)
        {
            return null;
        }

        DateTime last = _next;
        DateTime first = (last - _first).Days < _days ? _first : last.AddDays(1 - _days);
        _next = first.AddDays(-1);
        return (first, last);
    }

    /// <summary>Learns from a window that ended how much happened there.</summary>
    /// <param name="pages">How many pages it had.</param>
    public void Learn(int pages)
    {
        if (pages <= 1)
        {
            _days = Math.Min(_days * 2, MaximumDays);
        }
        else if (pages > 10)
        {
            _days = Math.Max(_days / 2, 1);
        }
    }
}
