using System;
using System.IO.Enumeration;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>
/// Runs of the mirrors of namespaces, and the repositories that they discover. The other registries are imaginary: every
/// namespace has the same three repositories, and a registry whose host ends in .invalid is unreachable.
/// </summary>
internal static class OrganizationMirrorRuns
{
    /// <summary>The statuses of discovered repositories.</summary>
    internal static readonly string[] Statuses = ["CANCEL", "FAIL", "NEVER_RUN", "SUCCESS", "SYNCING", "SYNC_NOW", "SKIP"];

    private const int MaximumPageSize = 500;
    private static readonly string[] Upstream = ["api", "web", "worker"];

    public static void Register(OperationTable operations)
    {
        Serve("syncOrgMirrorNow", Sync);
        Serve("cancelOrgMirrorSync", Cancel);
        Serve("verifyOrgMirrorConnection", Verify);
        Serve("listOrgMirrorRepositories", List);

        void Serve(string id, Func<ApiCall, OrganizationMirror, Answer> serve) => operations.Serve(
            id, Access.OrgAdmin, call => call.Organization?.Mirror is OrganizationMirror mirror ? serve(call, mirror) : call.NotFound());
    }

    private static Answer Sync(ApiCall call, OrganizationMirror mirror)
    {
        if (mirror.Status == "SYNCING")
        {
            return call.Invalid("Cannot trigger sync: mirror is currently syncing");
        }

        if (mirror.Found.Any(repository => repository.Status == "SYNCING"))
        {
            return call.Invalid("Cannot trigger sync: repositories are still syncing. Cancel the current sync and wait for all repositories to reach a terminal state before triggering a new sync.");
        }

        mirror.Run();
        call.Log("org_mirror_sync_now_requested", call.Organization);
        return Answer.NoContent();
    }

    private static Answer Cancel(ApiCall call, OrganizationMirror mirror)
    {
        if (mirror.Status == "CANCEL")
        {
            return call.Invalid("Cannot cancel: mirror is already cancelled");
        }

        mirror.Status = "CANCEL";
        mirror.Retries = 0;
        call.Log("org_mirror_sync_cancelled", call.Organization);
        return Answer.NoContent();
    }

    private static Answer Verify(ApiCall call, OrganizationMirror mirror)
    {
        bool reachable = !new Uri(mirror.Url).Host.EndsWith(".invalid", StringComparison.Ordinal);
        return Answer.Ok(new { Success = reachable, Message = reachable ? "Connection successful" : $"Connection error: {mirror.Url} cannot be reached" });
    }

    private static Answer List(ApiCall call, OrganizationMirror mirror)
    {
        string? status = call.Query("status");
        if (status is not null && !Statuses.Contains(status))
        {
            return call.Invalid($"Invalid status filter '{status}'. Valid values: {string.Join(", ", Statuses)}");
        }

        call.TryQueryNumber("page", out int? page);
        call.TryQueryNumber("limit", out int? limit);
        int number = Math.Max(1, page ?? 1);
        int size = Math.Clamp(limit ?? 100, 1, MaximumPageSize);
        FoundRepository[] found = [.. mirror.Found.Where(repository => status is null || repository.Status == status).OrderBy(repository => repository.Name, StringComparer.Ordinal)];
        return Answer.Ok(new
        {
            Repositories = found.Skip((number - 1) * size).Take(size).Select(repository => new
            {
                repository.Name,
                SyncStatus = repository.Status,
                DiscoveryDate = MirrorView.Text(repository.Discovered),
                LastSyncDate = repository.LastSync is { } last ? MirrorView.Text(last) : null,
                StatusMessage = repository.Message,
                QuayRepository = repository.IsMade ? $"{call.Organization!.Name}/{repository.Name}" : null,
            }),
            Page = number,
            Limit = size,
            Total = found.Length,
            HasNext = number * size < found.Length,
        });
    }

    // A run discovers the repositories when it begins, and makes them when it has succeeded.
    internal static void Look(ApiCall call, OrganizationMirror mirror)
    {
        bool ran = mirror.IsRunning;
        if (ran)
        {
            mirror.Found.AddRange(Upstream
                .Where(name => mirror.Filters.Count == 0 || mirror.Filters.Any(filter => FileSystemName.MatchesSimpleExpression(filter, name, ignoreCase: false)))
                .Where(name => mirror.Found.All(repository => repository.Name != name))
                .Select(name => new FoundRepository { Name = name, Discovered = call.Now }));
        }

        mirror.Look(call.Now);
        if (ran && mirror.Status == "SUCCESS")
        {
            foreach (FoundRepository repository in mirror.Found.Where(repository => !repository.IsMade))
            {
                repository.IsMade = true;
                call.State.AddRepository(call.Organization!, repository.Name, isPublic: mirror.Visibility == "public");
            }
        }
    }
}
