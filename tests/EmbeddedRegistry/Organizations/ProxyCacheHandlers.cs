using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>
/// Organizations that are a proxy cache of another registry. The upstream registries are imaginary: those whose names
/// end in .invalid or :1 are unreachable, and all others accept any user with the password of the seeds.
/// </summary>
internal static class ProxyCacheHandlers
{
    private const long DefaultExpiration = 24 * 3600;

    // Quay's answer without a proxy cache, also for an organization that does not exist.
    private static readonly object EmptyConfig = new { UpstreamRegistry = "", ExpirationS = "", Insecure = "" };

    public static void Register(OperationTable operations)
    {
        operations.Serve("getProxyCacheConfig", Access.OrgAdmin, Get);
        operations.Serve("createProxyCacheConfig", Access.OrgAdmin, Create);
        operations.Serve("deleteProxyCacheConfig", Access.OrgAdmin, Delete);
        operations.Serve("validateProxyCacheConfig", Access.OrgAdmin, Validate);
    }

    private static Answer Get(ApiCall call) => Answer.Ok(call.Organization?.ProxyCache is ProxyCache cache
        ? new { cache.UpstreamRegistry, ExpirationS = cache.ExpirationSeconds, cache.Insecure }
        : EmptyConfig);

    private static Answer Create(ApiCall call)
    {
        if (Refuse(call) is Answer refusal)
        {
            return refusal;
        }

        Organization organization = call.Organization!;
        long expiration = call.WholeNumber("expiration_s") ?? DefaultExpiration;
        organization.ProxyCache = new ProxyCache(call.Text("upstream_registry")!, call.Text("upstream_registry_username"), expiration, call.Flag("insecure") ?? false);
        call.Log("create_proxy_cache_config", organization, null, ("upstream_registry", organization.ProxyCache.UpstreamRegistry));
        return Answer.Json(201, "Created");
    }

    private static Answer Delete(ApiCall call)
    {
        if (call.Organization is not { ProxyCache: not null } organization)
        {
            return call.NotFound();
        }

        organization.ProxyCache = null;
        call.Log("delete_proxy_cache_config", organization);
        return Answer.Json(201, "Deleted");
    }

    private static Answer Validate(ApiCall call)
    {
        if (Refuse(call) is Answer refusal)
        {
            return refusal;
        }

        string upstream = call.Text("upstream_registry")!;
        bool signsIn = !string.IsNullOrEmpty(call.Text("upstream_registry_username"));
        bool reachable = !upstream.EndsWith(".invalid", StringComparison.Ordinal) && !upstream.EndsWith(":1", StringComparison.Ordinal);
        return !reachable || (signsIn && call.Text("upstream_registry_password") != Seeding.Seeds.Password)
            ? call.Invalid("Failed login to remote registry. Please verify entered details and try again.")
            : Answer.Json(202, signsIn ? "Valid" : "Anonymous");
    }

    private static Answer? Refuse(ApiCall call) => call.Organization switch
    {
        null => call.NotFound(),
        { ProxyCache: not null } => call.Invalid("Proxy Cache Configuration already exists"),
        _ => null,
    };
}
