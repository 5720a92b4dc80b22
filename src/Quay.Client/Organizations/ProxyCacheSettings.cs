using System;
using System.Security;

namespace Quay.Client;

/// <summary>What to set of a proxy cache; what is null is as the registry, or the cache that is there, has it.</summary>
public sealed class ProxyCacheSettings
{
    /// <summary>The other registry, where needed with a namespace.</summary>
    public string? UpstreamRegistry { get; set; }

    /// <summary>Who signs in to it; nobody if null.</summary>
    public string? Username { get; set; }

    /// <summary>What that user signs in with.</summary>
    public SecureString? Password { get; set; }

    /// <summary>For how long what was fetched is kept.</summary>
    public TimeSpan? Expiration { get; set; }

    /// <summary>Whether it is called without TLS.</summary>
    public bool? Insecure { get; set; }

    internal JsonBody ToBody(string organization) => new JsonBody()
        .Set("org_name", organization)
        .SetIfGiven("upstream_registry", UpstreamRegistry)
        .SetIfGiven("upstream_registry_username", Username)
        .SetIfGiven("upstream_registry_password", Password)
        .SetIfGiven("expiration_s", (long?)Expiration?.TotalSeconds)
        .SetIfGiven("insecure", Insecure);

    /// <summary>All of it, where a cache is replaced.</summary>
    internal ProxyCacheSettings Over(QuayProxyCache current) => new()
    {
        UpstreamRegistry = UpstreamRegistry ?? current.Upstream,
        Username = Username,
        Password = Password,
        Expiration = Expiration ?? current.Expiration,
        Insecure = Insecure ?? current.Insecure,
    };

    /// <summary>What a cache was, as far as the registry tells: not who signed in.</summary>
    internal static ProxyCacheSettings Of(QuayProxyCache cache) => new ProxyCacheSettings().Over(cache);
}
