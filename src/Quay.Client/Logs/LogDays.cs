using System;

namespace Quay.Client;

/// <summary>Whole days of UTC, the only span that the registry knows where it does not list entries.</summary>
public sealed class LogDays
{
    /// <summary>Creates a span.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which belongs to it.</param>
    /// <exception cref="ArgumentException">It ends before it begins.</exception>
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
    /// The day that somebody means: the one that was written where there is no time of the day, and else the day of UTC in
    /// which the instant lies.
    /// </summary>
    /// <param name="time">What was written.</param>
    public static DateTime Of(DateTimeOffset time) => time.TimeOfDay == TimeSpan.Zero ? time.Date : time.UtcDateTime.Date;

    internal ApiRequest AddTo(ApiRequest request) =>
        request.Query("starttime", QuayTime.ToLogDay(First)).Query("endtime", QuayTime.ToLogDay(Last));
}
