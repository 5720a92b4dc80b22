using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>The health of repository mirrors. The status is 503 if too many of them fail.</summary>
internal static class MirrorHealthHandlers
{
    private const int MaximumIssues = 5;
    private const double MaximumFailurePercent = 20;

    public static void Register(OperationTable operations)
    {
        operations.Serve("getRepositoryMirrorHealth", Access.Anyone, Get);
        operations.Serve("getSuperUserRepositoryMirrorHealth", Access.Superuser, call => Show(call, null, ofSuperusers: true));
    }

    private static Answer Get(ApiCall call)
    {
        string? ns = call.Query("namespace");
        if (!call.TryQueryNumber("limit", out _))
        {
            return Answer.BadParameter("limit", "Maximum repositories in detailed view (when detailed=true)");
        }

        if (call.Identity.User is null)
        {
            return call.Refused();
        }

        if (ns is not null && !call.State.Accounts.ContainsKey(ns))
        {
            return call.NotFound();
        }

        Account? owner = ns is null ? null : call.State.Accounts[ns];
        bool allowed = call.Identity.SeesEverything || owner == call.User || (owner is Organization organization && call.Identity.IsMemberOf(organization));
        return allowed ? Show(call, owner, ofSuperusers: false) : call.Refused();
    }

    private static Answer Show(ApiCall call, Account? owner, bool ofSuperusers)
    {
        Repository[] all =
        [
            .. call.State.Repositories.Values
                .Where(repository => repository is { State: RepositoryState.Mirror, Mirror.IsEnabled: true } && (owner is null || repository.Owner == owner))
                .OrderBy(repository => repository.Owner.Id).ThenBy(repository => repository.Name, StringComparer.Ordinal),
        ];
        double failurePercent = 100.0 * Count("FAIL") / Math.Max(1, all.Length - Count("NEVER_RUN"));
        bool healthy = failurePercent <= MaximumFailurePercent;
        var counts = new
        {
            Total = all.Length,
            Syncing = Count("SYNCING"),
            Completed = Count("SUCCESS"),
            Failed = Count("FAIL"),
            NeverRun = Count("NEVER_RUN"),
        };
        return Answer.Json(healthy ? 200 : 503, new
        {
            healthy,
            Workers = new { Active = 0, Configured = 0, Status = healthy ? "healthy" : "degraded" },
            Repositories = call.QueryFlag("detailed") && !ofSuperusers ? new Merged(counts, ShowDetails(call, all)) : (object)counts,
            TagsPending = 0,
            LastCheck = call.Now.UtcDateTime,
            Issues = Issues(all, healthy, failurePercent, ofSuperusers)
                .Select(issue => new { issue.Severity, issue.Message, Timestamp = call.Now.UtcDateTime }),
        });

        int Count(string status) => all.Count(repository => repository.Mirror!.Status == status);
    }

    private static IEnumerable<(string Severity, string Message)> Issues(Repository[] all, bool healthy, double failurePercent, bool ofSuperusers)
    {
        if (!healthy)
        {
            yield return ("critical", string.Create(CultureInfo.InvariantCulture, $"{failurePercent:F1}% of repositories are failing (threshold: {MaximumFailurePercent:F1}%)"));
        }

        foreach (Repository repository in all.Where(repository => !ofSuperusers && repository.Mirror!.Status == "NEVER_RUN").Take(MaximumIssues))
        {
            yield return ("warning", $"Repository {repository.Owner.Name}/{repository.Name} has never been synced");
        }

        foreach (Repository repository in all.Where(repository => !ofSuperusers && repository.Mirror is { Status: "FAIL", Retries: 0 }).Take(MaximumIssues))
        {
            yield return ("error", $"Repository {repository.Owner.Name}/{repository.Name} has exhausted all retry attempts");
        }
    }

    private static object ShowDetails(ApiCall call, Repository[] all)
    {
        call.TryQueryNumber("limit", out int? limit);
        call.TryQueryNumber("offset", out int? offset);
        int size = Math.Clamp(limit ?? 100, 1, 1000);
        int from = Math.Max(0, offset ?? 0);
        return new
        {
            Details = all.Skip(from).Take(size).Select(repository => new
            {
                Namespace = repository.Owner.Name,
                Repository = repository.Name,
                SyncStatus = repository.Mirror!.Status,
                repository.Mirror.IsEnabled,
                LastSync = (string?)null,
                RetriesRemaining = repository.Mirror.Retries,
            }),
            Pagination = new { Limit = size, Offset = from, HasMore = from + size < all.Length },
        };
    }
}
