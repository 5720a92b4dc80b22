using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Counts log entries by kind and day.</summary>
internal static class LogCounts
{
    private const int Batch = 1000;

    public static Answer GetAggregateLogs(ApiCall call)
    {
        if (LogScope.TryRead(call, out LogFilter filter) is Answer refusal)
        {
            return refusal;
        }

        OrderedDictionary<(DateTimeOffset Day, string Kind), int> counts = Count(call.State.Logs, filter);
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("aggregated");
            foreach (((DateTimeOffset day, string kind), int count) in counts)
            {
                json.WriteStartObject();
                json.WriteString("kind", kind);
                json.WriteNumber("count", count);
                RegistryTime.Write(json, "datetime", day);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static OrderedDictionary<(DateTimeOffset Day, string Kind), int> Count(LogBook logs, in LogFilter filter)
    {
        var counts = new OrderedDictionary<(DateTimeOffset, string), int>();
        var batch = new List<LogEntry>(Batch);
        long[]? cursor = null;
        do
        {
            batch.Clear();
            cursor = logs.Read(filter, cursor, Batch, batch);
            foreach (LogEntry entry in batch)
            {
                (DateTimeOffset, string) key = (new DateTimeOffset(entry.Time.UtcDateTime.Date, TimeSpan.Zero), entry.Kind);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
        while (batch.Count == Batch);
        return counts;
    }
}
