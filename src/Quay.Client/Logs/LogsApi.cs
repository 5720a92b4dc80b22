using System;

namespace Quay.Client;

/// <summary>The logs of what was done.</summary>
public sealed class LogsApi
{
    private readonly Connection _connection;

    internal LogsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists entries, the newest first unless told otherwise (listUserLogs, listOrgLogs, listRepoLogs, listAllLogs).
    /// </summary>
    /// <param name="scope">Whose log.</param>
    /// <param name="query">Which entries.</param>
    /// <exception cref="ArgumentException">The span ends before it begins.</exception>
    public Listing<QuayLogEntry> List(LogScope scope, LogQuery query)
    {
        if (query.Until < query.Since)
        {
            throw new ArgumentException($"The span of time ends ({query.Until:u}) before it begins ({query.Since:u}).");
        }

        return new LogListing(
            (first, last) => new PageReader<QuayLogEntry>(_connection, () => Request(scope, query, first, last), "logs", PagingStyle.Token),
            query);
    }

    private static ApiRequest Request(LogScope scope, LogQuery query, DateTime first, DateTime last)
    {
        ApiRequest request = scope switch
        {
            { IsWholeRegistry: true } => ApiRequest.Get("listAllLogs", $"superuser/logs").About("log of the registry"),
            { Repository: { } repository } =>
                ApiRequest.Get("listRepoLogs", $"repository/{repository}/logs").About($"log of repository '{repository}'"),
            { Organization: { } organization } =>
                ApiRequest.Get("listOrgLogs", $"organization/{organization}/logs").About($"log of organization '{organization}'"),
            _ => ApiRequest.Get("listUserLogs", $"user/logs").About("log of the user"),
        };
        // The registry's own log knows no such filter; there the listing does it.
        if (query.Performer is { } performer && !scope.IsWholeRegistry)
        {
            // The registry fails on a performer whom it does not know.
            request.Query("performer", performer).MissingAt(500, $"performer '{performer}'");
        }

        return request.Query("starttime", QuayTime.ToLogDay(first)).Query("endtime", QuayTime.ToLogDay(last));
    }
}
