using System;
using System.Security;

namespace Quay.Client;

/// <summary>Settings of a proxy cache. A property that is null takes the registry's default, or the setting of the proxy cache that is replaced.</summary>
public sealed class ProxyCacheSettings
{
    /// <summary>The upstream registry, with a namespace if only that is cached: <c>docker.io/library</c>.</summary>
    public string? UpstreamRegistry { get; set; }

    /// <summary>The user name for the upstream registry; null to not sign in.</summary>
    public string? Username { get; set; }

    /// <summary>The password or token of that user.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The time for which images are cached, sent in whole seconds.</summary>
    public TimeSpan? Expiration { get; set; }

    /// <summary>Whether the upstream registry is called without TLS.</summary>
    public bool? Insecure { get; set; }

    internal JsonBody ToBody(string organization) => new JsonBody()
        .Set("org_name", organization)
        .SetIfGiven("upstream_registry", UpstreamRegistry)
        .SetIfGiven("upstream_registry_username", Username)
        .SetIfGiven("upstream_registry_password", Password)
        .SetIfGiven("expiration_s", (long?)Expiration?.TotalSeconds)
        .SetIfGiven("insecure", Insecure);

    /// <summary>Completes the settings with those of the proxy cache that is replaced, except the credentials.</summary>
    /// <param name="current">The proxy cache that is replaced.</param>
    internal ProxyCacheSettings Over(QuayProxyCache current) => new()
    {
        UpstreamRegistry = UpstreamRegistry ?? current.Upstream,
        Username = Username,
        Password = Password,
        Expiration = Expiration ?? current.Expiration,
        Insecure = Insecure ?? current.Insecure,
    };

    /// <summary>The settings of a proxy cache without its credentials, which the registry does not reveal.</summary>
    /// <param name="cache">The proxy cache.</param>
    internal static ProxyCacheSettings Of(QuayProxyCache cache) => new ProxyCacheSettings().Over(cache);
}
