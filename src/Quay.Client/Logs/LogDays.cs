using System;

namespace Quay.Client;

/// <summary>A span of whole days of UTC, as the registry counts and exports logs.</summary>
public sealed class LogDays
{
    /// <summary>Creates a span.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which is included.</param>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public LogDays(DateTime first, DateTime last)
    {
        First = first.Date;
        Last = last.Date;
        if (Last < First)
        {
            throw new ArgumentException(FormattableString.Invariant($"The span of time ends ({Last:yyyy-MM-dd}) before it begins ({First:yyyy-MM-dd})."));
        }
    }

    /// <summary>The first day.</summary>
    public DateTime First { get; }

    /// <summary>The last day.</summary>
    public DateTime Last { get; }

    /// <summary>
    /// Gets the day of a time: the day as it is written if the time of day is midnight, and otherwise the day of UTC that
    /// contains the instant.
    /// </summary>
    /// <param name="time">The time.</param>
    public static DateTime Of(DateTimeOffset time) => time.TimeOfDay == TimeSpan.Zero ? time.Date : time.UtcDateTime.Date;

    internal ApiRequest AddTo(ApiRequest request) =>
        request.Query("starttime", QuayTime.ToLogDay(First)).Query("endtime", QuayTime.ToLogDay(Last));
}
