using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Counts log entries by day and kind.</summary>
internal static class LogCounts
{
    private const int BatchSize = 1000;

    public static Answer GetAggregateLogs(ApiCall call)
    {
        if (LogScope.TryRead(call, out LogFilter filter) is Answer refusal)
        {
            return refusal;
        }

        OrderedDictionary<(DateTimeOffset Day, string Kind), int> counts = Count(call.State.Logs, filter);
        return Answer.Ok(new { Aggregated = counts.Select(entry => new { entry.Key.Kind, Count = entry.Value, Datetime = entry.Key.Day }) });
    }

    private static OrderedDictionary<(DateTimeOffset Day, string Kind), int> Count(LogBook logs, in LogFilter filter)
    {
        var counts = new OrderedDictionary<(DateTimeOffset, string), int>();
        var batch = new List<LogEntry>(BatchSize);
        long[]? cursor = null;
        do
        {
            batch.Clear();
            cursor = logs.Read(filter, cursor, BatchSize, batch);
            foreach (LogEntry entry in batch)
            {
                (DateTimeOffset, string) key = (new DateTimeOffset(entry.Time.UtcDateTime.Date, TimeSpan.Zero), entry.Kind);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        while (batch.Count == BatchSize);
        return counts;
    }
}
