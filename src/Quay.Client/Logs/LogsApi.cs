using System;
using System.Collections.Generic;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The logs of what was done.</summary>
public sealed class LogsApi
{
    private static readonly LogOperations Entries = new("logs", "listUserLogs", "listOrgLogs", "listRepoLogs", "listAllLogs");
    private static readonly LogOperations Summaries =
        new("aggregatelogs", "getAggregateUserLogs", "getAggregateOrgLogs", "getAggregateRepoLogs", "listAllAggregateLogs");

    private static readonly LogOperations Exports = new("exportlogs", "exportUserLogs", "exportOrgLogs", "exportRepoLogs");

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
            throw new ArgumentException(FormattableString.Invariant($"The span of time ends ({query.Until:u}) before it begins ({query.Since:u})."));
        }

        return new LogListing(
            (first, last) => new PageReader<QuayLogEntry>(_connection, () => Request(scope, query, first, last), "logs", PagingStyle.Token),
            query);
    }

    /// <summary>
    /// Counts entries by kind and day (getAggregateUserLogs, getAggregateOrgLogs, getAggregateRepoLogs, listAllAggregateLogs).
    /// </summary>
    /// <param name="scope">Whose log.</param>
    /// <param name="days">The days.</param>
    /// <param name="performer">Only what this user or robot did. Logs of repositories and of the whole registry do not know this.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayLogSummary>> SummarizeAsync(
        LogScope scope, LogDays days, string? performer, CancellationToken cancellationToken)
    {
        ApiRequest request = days.AddTo(ByPerformer(Summaries.For(scope, ApiRequest.Get), performer));
        Counts counts = await _connection.SendAsync<Counts>(request, cancellationToken).ConfigureAwait(false);
        foreach (QuayLogSummary summary in counts.Aggregated)
        {
            summary.Organization = scope.Organization;
            summary.Repository = scope.Repository?.ToString();
        }

        return counts.Aggregated;
    }

    /// <summary>Has the registry write a log to a file and tell somebody where it is (exportUserLogs, exportOrgLogs, exportRepoLogs).</summary>
    /// <param name="scope">Whose log.</param>
    /// <param name="days">The days.</param>
    /// <param name="callbackUrl">The address that the registry calls then.</param>
    /// <param name="callbackEmail">Who gets an e-mail then.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayLogExport> ExportAsync(
        LogScope scope, LogDays days, SecureString? callbackUrl, string? callbackEmail, CancellationToken cancellationToken)
    {
        // The registry ignores times in the body.
        ApiRequest request = days.AddTo(Exports.For(scope, ApiRequest.Post)).WithBody(
            new JsonBody().SetIfGiven("callback_url", callbackUrl).SetIfGiven("callback_email", callbackEmail));
        QuayLogExport export = await _connection.SendAsync<QuayLogExport>(request, cancellationToken).ConfigureAwait(false);
        export.Organization = scope.Organization;
        export.Repository = scope.Repository?.ToString();
        export.Since = days.First;
        export.Until = days.Last;
        export.CallbackUrl = callbackUrl;
        export.CallbackEmail = callbackEmail;
        return export;
    }

    private static ApiRequest Request(LogScope scope, LogQuery query, DateTime first, DateTime last)
    {
        // The registry's own log knows no such filter; there the listing does it.
        ApiRequest request = Entries.For(scope, ApiRequest.Get);
        return new LogDays(first, last).AddTo(scope.IsWholeRegistry ? request : ByPerformer(request, query.Performer));
    }

    // The registry fails on a performer whom it does not know.
    private static ApiRequest ByPerformer(ApiRequest request, string? performer) =>
        performer is null ? request : request.Query("performer", performer).MissingAt(500, $"performer '{performer}'");

    private sealed class Counts
    {
        public List<QuayLogSummary> Aggregated { get; set; } = [];
    }
}
