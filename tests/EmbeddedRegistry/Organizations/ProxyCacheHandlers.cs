using System;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>
/// Organizations that stand before another registry. Other registries are made up: those whose names end in .invalid
/// or :1 cannot be reached, and all others know the password that users have here.
/// </summary>
internal static class ProxyCacheHandlers
{
    private const long DefaultExpiration = 24 * 3600;

    public static void Register(OperationTable operations)
    {
        operations.Serve("getProxyCacheConfig", Access.OrgAdmin, Get);
        operations.Serve("createProxyCacheConfig", Access.OrgAdmin, Create);
        operations.Serve("deleteProxyCacheConfig", Access.OrgAdmin, Delete);
        operations.Serve("validateProxyCacheConfig", Access.OrgAdmin, Validate);
    }

    private static Answer Get(ApiCall call) => Answer.JsonObject(200, json =>
    {
        if (call.Organization?.ProxyCache is ProxyCache cache)
        {
            json.WriteString("upstream_registry", cache.UpstreamRegistry);
            json.WriteNumber("expiration_s", cache.ExpirationSeconds);
            json.WriteBoolean("insecure", cache.Insecure);
            return;
        }

        // Also of an organization that does not exist.
        json.WriteString("upstream_registry", "");
        json.WriteString("expiration_s", "");
        json.WriteString("insecure", "");
    });

    private static Answer Create(ApiCall call)
    {
        if (Refuse(call) is Answer refusal)
        {
            return refusal;
        }

        Organization organization = call.Organization!;
        long expiration = call.Member("expiration_s") is { ValueKind: System.Text.Json.JsonValueKind.Number } seconds ? seconds.GetInt64() : DefaultExpiration;
        organization.ProxyCache = new ProxyCache(call.Text("upstream_registry")!, call.Text("upstream_registry_username"), expiration, call.Flag("insecure") ?? false);
        call.Log("create_proxy_cache_config", organization, null, ("upstream_registry", organization.ProxyCache.UpstreamRegistry));
        return Answer.JsonString(201, "Created");
    }

    private static Answer Delete(ApiCall call)
    {
        if (call.Organization is not { ProxyCache: not null } organization)
        {
            return call.NotFound();
        }

        organization.ProxyCache = null;
        call.Log("delete_proxy_cache_config", organization);
        return Answer.JsonString(201, "Deleted");
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
            : Answer.JsonString(202, signsIn ? "Valid" : "Anonymous");
    }

    private static Answer? Refuse(ApiCall call) => call.Organization switch
    {
        null => call.NotFound(),
        { ProxyCache: not null } => call.Invalid("Proxy Cache Configuration already exists"),
        _ => null,
    };
}
