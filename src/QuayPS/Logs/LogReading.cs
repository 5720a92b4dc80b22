using System;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates the query and the filter for cmdlets that read entries of logs.</summary>
internal static class LogReading
{
    /// <summary>The activity of the progress bar.</summary>
    public const string Activity = "Log entries";

    /// <summary>Creates the query of a span of time; by default the last day until now.</summary>
    public static LogQuery Query(DateTimeOffset? since, DateTimeOffset? until, string? performer, bool unordered)
    {
        DateTimeOffset end = until ?? DateTimeOffset.Now;
        return new LogQuery(since ?? end.AddDays(-1), end) { Performer = performer, Unordered = unordered };
    }

    /// <summary>Returns a filter of entries by -Kind; null for all entries.</summary>
    public static Func<QuayLogEntry, bool>? Filter(string[]? kinds)
    {
        if (kinds is null)
        {
            return null;
        }

        var selection = LogKinds.Parse(kinds);
        return entry => selection.Has(entry.Kind);
    }
}
