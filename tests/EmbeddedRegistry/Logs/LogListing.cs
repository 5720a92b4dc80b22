using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>Lists log entries, newest first, in pages of 20.</summary>
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

        // Quay keeps its log in several tables and learns only from an empty page that it has read the last one.
        return Answer.Ok(new Merged(
            new { StartTime = filter.Start, EndTime = filter.End, Logs = page.Select(entry => Show(entry, withNamespace: everywhere)) },
            page.Count > 0 ? new { NextPage = PageToken.Encode(List, next) } : null));
    }

    private static ShownEntry Show(LogEntry entry, bool withNamespace) => new ShownEntry(
        entry.Kind,
        entry.Metadata,
        "127.0.0.1",
        entry.Time,
        entry.Performer is LogPerformer performer ? EntityView.Show(performer.Name, performer.Avatar) : null,
        withNamespace && entry.Namespace is Account account ? new ShownNamespace(account.Kind, account.Name, account.Avatar.ForKind(account.Kind)) : null);

    // Records instead of anonymous objects, since the log is listed in the measurements: they are serialized faster.
    private sealed record ShownEntry(
        string Kind,
        [property: JsonConverter(typeof(NamedMembersConverter))] IEnumerable<KeyValuePair<string, object?>> Metadata,
        string Ip,
        DateTimeOffset Datetime,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ShownEntity? Performer,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ShownNamespace? Namespace);

    private sealed record ShownNamespace(string Kind, string Name, ShownAvatar Avatar);
}
