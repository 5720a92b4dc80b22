using System;
using System.Collections.Generic;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for logs of the actions of users and robots.</summary>
public sealed class LogsApi
{
    private static readonly LogOperations Entries = new("logs", "listUserLogs", "listOrgLogs", "listRepoLogs", "listAllLogs");
    private static readonly LogOperations Summaries =
        new("aggregatelogs", "getAggregateUserLogs", "getAggregateOrgLogs", "getAggregateRepoLogs", "listAllAggregateLogs");

    private static readonly LogOperations Exports = new("exportlogs", "exportUserLogs", "exportOrgLogs", "exportRepoLogs");

    private readonly Connection _connection;

    internal LogsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists entries, the newest first unless the query says otherwise (listUserLogs, listOrgLogs, listRepoLogs, listAllLogs).
    /// </summary>
    /// <param name="scope">The scope of the log.</param>
    /// <param name="query">Selects the entries.</param>
    /// <exception cref="ArgumentException">The end of the span is before its beginning.</exception>
    /// <exception cref="QuayApiException">
    /// NotFound: the namespace, repository or performer does not exist. Forbidden: the user may not administer the namespace
    /// or repository.
    /// </exception>
    public Listing<QuayLogEntry> List(LogScope scope, LogQuery query)
    {
        if (query.Until < query.Since)
        {
            throw new ArgumentException(FormattableString.Invariant($"The span of time ends ({query.Until:u}) before it begins ({query.Since:u})."));
        }

        return new LogListing(
            (first, last) => new PageReader<QuayLogEntry>(_connection, () => Request(scope, query, first, last), "logs", PagingStyle.Token)
            {
                Complete = entry => entry.Scope = scope,
            },
            query);
    }

    /// <summary>
    /// Counts entries by kind and day of UTC (getAggregateUserLogs, getAggregateOrgLogs, getAggregateRepoLogs, listAllAggregateLogs).
    /// </summary>
    /// <param name="scope">The scope of the log.</param>
    /// <param name="days">The days.</param>
    /// <param name="performer">The user or robot whose actions are counted; null for all. The registry ignores it for repositories and for the whole registry.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the namespace, repository or performer does not exist. Forbidden: the user may not administer the namespace
    /// or repository.
    /// </exception>
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

    /// <summary>
    /// Requests the export of a log to a file, whose address the registry reports when it is ready (exportUserLogs, exportOrgLogs, exportRepoLogs).
    /// </summary>
    /// <param name="scope">The scope of the log.</param>
    /// <param name="days">The days.</param>
    /// <param name="callbackUrl">The address that the registry calls when the file is ready; null for none.</param>
    /// <param name="callbackEmail">The address that gets an e-mail when the file is ready; null for none.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or repository does not exist. InvalidInput: the registry refuses the address. Forbidden:
    /// the user may not administer the organization or repository.
    /// </exception>
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
        // For the whole registry there is no such filter, so the listing selects.
        ApiRequest request = Entries.For(scope, ApiRequest.Get);
        return new LogDays(first, last).AddTo(scope.IsWholeRegistry ? request : ByPerformer(request, query.Performer));
    }

    // The registry answers with status 500 for a performer that it does not know.
    private static ApiRequest ByPerformer(ApiRequest request, string? performer) =>
        performer is null ? request : request.Query("performer", performer).TreatAsNotFound(500, $"performer '{performer}'");

    private sealed class Counts
    {
        public List<QuayLogSummary> Aggregated { get; set; } = [];
    }
}
