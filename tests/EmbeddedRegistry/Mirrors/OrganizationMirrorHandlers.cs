using System;
using System.IO.Enumeration;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>
/// Mirrors of namespaces of other registries. Those registries are imaginary: every namespace has the same three
/// repositories, and a registry whose host ends in .invalid is unreachable.
/// </summary>
internal static class OrganizationMirrorHandlers
{
    private const int MaximumPageSize = 500;
    private static readonly string[] Upstream = ["api", "web", "worker"];
    private static readonly string[] Statuses = ["CANCEL", "FAIL", "NEVER_RUN", "SUCCESS", "SYNCING", "SYNC_NOW", "SKIP"];

    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrgMirrorConfig", Access.OrgAdmin, Get);
        operations.Serve("createOrgMirrorConfig", Access.OrgAdmin, Create);
        operations.Serve("updateOrgMirrorConfig", Access.OrgAdmin, Change);
        operations.Serve("deleteOrgMirrorConfig", Access.OrgAdmin, Delete);
        operations.Serve("syncOrgMirrorNow", Access.OrgAdmin, Sync);
        operations.Serve("cancelOrgMirrorSync", Access.OrgAdmin, Cancel);
        operations.Serve("verifyOrgMirrorConnection", Access.OrgAdmin, Verify);
        operations.Serve("listOrgMirrorRepositories", Access.OrgAdmin, List);
    }

    private static Answer Get(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

        Look(call, mirror);
        return Answer.Ok(new Merged(MirrorView.Show(mirror), new
        {
            ExternalRegistryType = mirror.RegistryType,
            ExternalRegistryUrl = mirror.Url,
            ExternalNamespace = mirror.Namespace,
            HasExternalRegistryPassword = mirror.Password is not null,
            RepositoryFilters = mirror.Filters,
            mirror.Visibility,
            RepoSyncStatusCounts = NamedMembers.Of(Statuses, status => status, status => mirror.Found.Count(repository => repository.Status == status)),
            mirror.SkopeoTimeout,
            CreationDate = mirror.Created.UtcDateTime,
        }));
    }

    private static Answer Create(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        if (Refuse(call, organization) is Answer refusal)
        {
            return refusal;
        }

        if (organization.Mirror is not null)
        {
            return call.Invalid("Mirror configuration already exists for this organization");
        }

        if (call.State.Repositories.Values.Any(repository => repository.Owner == organization))
        {
            return call.Invalid("Cannot create organization mirror: the organization already contains repositories. Organization mirroring requires an empty organization.");
        }

        if (organization.ProxyCache is not null)
        {
            return call.Invalid("Cannot create organization mirror: the organization has a proxy cache configuration. Remove the proxy cache configuration first.");
        }

        organization.Mirror = new OrganizationMirror
        {
            RobotName = call.Text("robot_username")!,
            RegistryType = call.Text("external_registry_type")!,
            Url = call.Text("external_registry_url")!,
            Namespace = call.Text("external_namespace")!,
            Visibility = call.Text("visibility")!,
            Created = call.Now,
        };
        ReadOwn(call, organization.Mirror);
        call.Log("org_mirror_enabled", organization, null, ("external_registry_url", organization.Mirror.Url));
        return Answer.Json(201, "");
    }

    private static Answer Change(ApiCall call)
    {
        if (call.Organization is not { Mirror: OrganizationMirror mirror } organization)
        {
            return call.NotFound();
        }

        if (Refuse(call, organization) is Answer refusal)
        {
            return refusal;
        }

        ReadOwn(call, mirror);
        call.Log("org_mirror_config_changed", organization);
        return Answer.Json(200, "");
    }

    private static Answer Delete(ApiCall call)
    {
        if (call.Organization is not { Mirror: not null } organization)
        {
            return call.NotFound();
        }

        organization.Mirror = null;
        call.Log("org_mirror_disabled", organization);
        return Answer.NoContent();
    }

    private static Answer Sync(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

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

    private static Answer Cancel(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

        if (mirror.Status == "CANCEL")
        {
            return call.Invalid("Cannot cancel: mirror is already cancelled");
        }

        mirror.Status = "CANCEL";
        mirror.Retries = 0;
        call.Log("org_mirror_sync_cancelled", call.Organization);
        return Answer.NoContent();
    }

    private static Answer Verify(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

        bool reachable = !new Uri(mirror.Url).Host.EndsWith(".invalid", StringComparison.Ordinal);
        return Answer.Ok(new { Success = reachable, Message = reachable ? "Connection successful" : $"Connection error: {mirror.Url} cannot be reached" });
    }

    private static Answer List(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

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
                QuayRepository = repository.IsMade ? $"{call.Organization.Name}/{repository.Name}" : null,
            }),
            Page = number,
            Limit = size,
            Total = found.Length,
            HasNext = number * size < found.Length,
        });
    }

    // A run discovers the repositories when it begins, and makes them when it has succeeded.
    private static void Look(ApiCall call, OrganizationMirror mirror)
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

    private static Answer? Refuse(ApiCall call, Organization organization)
    {
        if (call.Text("robot_username") is string name)
        {
            Robot? robot = call.State.FindRobot(name);
            if (robot?.Owner != organization)
            {
                return call.Invalid(robot is null ? $"Invalid robot account: {name}" : "Robot account must belong to the organization");
            }
        }

        if (call.Text("sync_start_date") is string start && MirrorView.ParseTime(start) is null)
        {
            return call.Invalid("Invalid sync_start_date format. Use ISO 8601: YYYY-MM-DDTHH:MM:SSZ");
        }

        if (call.Text("external_registry_url") is string url)
        {
            string scheme = url.Contains("://", StringComparison.Ordinal) ? url[..url.IndexOf(':', StringComparison.Ordinal)] : "";
            if (scheme is not ("http" or "https"))
            {
                return call.Invalid($"Invalid URL scheme '{scheme}': only HTTP and HTTPS are allowed");
            }

            if (MirrorView.IsBlocked(url[(scheme.Length + 3)..]))
            {
                return call.Invalid("The provided registry URL is not allowed");
            }
        }

        return null;
    }

    private static void ReadOwn(ApiCall call, OrganizationMirror mirror)
    {
        MirrorView.Read(call, mirror);
        mirror.Url = call.Text("external_registry_url") ?? mirror.Url;
        mirror.Namespace = call.Text("external_namespace") ?? mirror.Namespace;
        mirror.Visibility = call.Text("visibility") ?? mirror.Visibility;
        mirror.Filters = MirrorView.Strings(call.Member("repository_filters")) ?? mirror.Filters;
        mirror.SkopeoTimeout = call.WholeNumber("skopeo_timeout") ?? mirror.SkopeoTimeout;
        if (call.Member("external_registry_config") is not null)
        {
            // Unlike that of a repository's mirror, this object is replaced as a whole.
            mirror.Config = MirrorView.Object(call.Member("external_registry_config"));
        }
    }
}
