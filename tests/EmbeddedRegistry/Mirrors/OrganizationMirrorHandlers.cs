using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>The configuration of mirrors of namespaces of other registries.</summary>
internal static class OrganizationMirrorHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrgMirrorConfig", Access.OrgAdmin, Get);
        operations.Serve("createOrgMirrorConfig", Access.OrgAdmin, Create);
        operations.Serve("updateOrgMirrorConfig", Access.OrgAdmin, Change);
        operations.Serve("deleteOrgMirrorConfig", Access.OrgAdmin, Delete);
        OrganizationMirrorRuns.Register(operations);
    }

    private static Answer Get(ApiCall call)
    {
        if (call.Organization?.Mirror is not OrganizationMirror mirror)
        {
            return call.NotFound();
        }

        OrganizationMirrorRuns.Look(call, mirror);
        return Answer.Ok(new Merged(MirrorView.Show(mirror), new
        {
            ExternalRegistryType = mirror.RegistryType,
            ExternalRegistryUrl = mirror.Url,
            ExternalNamespace = mirror.Namespace,
            HasExternalRegistryPassword = mirror.Password is not null,
            RepositoryFilters = mirror.Filters,
            mirror.Visibility,
            RepoSyncStatusCounts = NamedMembers.Of(OrganizationMirrorRuns.Statuses, status => status, status => mirror.Found.Count(repository => repository.Status == status)),
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
