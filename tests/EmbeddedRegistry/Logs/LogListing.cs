using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Lists log entries, newest first, 20 a page.</summary>
internal static class LogListing
{
    private const int PageSize = 20;
    private const char List = 'l';

    public static Answer ListLogs(ApiCall call)
    {
        if (LogScope.TryRead(call, out LogFilter filter) is Answer refusal)
        {
            return refusal;
        }

        bool everywhere = filter.Namespace is null;
        var page = new List<LogEntry>(PageSize);
        long[] next = call.State.Logs.Read(filter, PageToken.Decode(List, call.Query("next_page")), PageSize, page);
        return Answer.JsonObject(200, json =>
        {
            RegistryTime.Write(json, "start_time", filter.Start);
            RegistryTime.Write(json, "end_time", filter.End);
            json.WriteStartArray("logs");
            foreach (LogEntry entry in page)
            {
                entry.Write(json, withNamespace: everywhere);
            }

            json.WriteEndArray();

            // Quay keeps its log in several tables and only learns from an empty page that the last one is through.
            if (page.Count > 0)
            {
                json.WriteString("next_page", PageToken.Encode(List, next));
            }
        });
    }
}
