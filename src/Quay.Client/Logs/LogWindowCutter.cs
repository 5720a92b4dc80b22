using System;

namespace Quay.Client;

/// <summary>
/// Splits a span of days into windows, the newest first. A window is a single day if days have many entries, so that many
/// are read at once, and several days if they have few, because each window costs a request.
/// </summary>
internal sealed class LogWindowCutter
{
    private const int MaximumDays = 32;
    private const int PagesOfQuietWindow = 1;
    private const int PagesOfBusyWindow = 10;
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

    /// <summary>Cuts the next window; null if no day is left.</summary>
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

    /// <summary>Adapts the length of the next windows to the number of entries in one.</summary>
    /// <param name="pages">The number of its pages that had entries.</param>
    public void Learn(int pages)
    {
        if (pages <= PagesOfQuietWindow)
        {
            _days = Math.Min(_days * 2, MaximumDays);
        }
        else if (pages > PagesOfBusyWindow)
        {
            _days = Math.Max(_days / 2, 1);
        }
    }
}
