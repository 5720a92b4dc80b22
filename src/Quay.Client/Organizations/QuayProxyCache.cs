using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The proxy cache of an organization: an image that is pulled and is not cached is fetched from the upstream registry.</summary>
public sealed class QuayProxyCache : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The upstream registry, with a namespace if only that is cached: <c>docker.io/library</c>. Credentials in it are hidden.</summary>
    [JsonIgnore]
    public string UpstreamRegistry => SecretAddress.HideCredentials(Upstream);

    /// <summary>The time for which images are cached.</summary>
    [JsonProperty("expiration_s")]
    public TimeSpan? Expiration { get; internal set; }

    /// <summary>Whether the upstream registry is called without TLS.</summary>
    public bool? Insecure { get; internal set; }

    // Keeps credentials in the address, because it is sent again when the proxy cache is replaced.
    [JsonProperty("upstream_registry")]
    [KeepsCredentials]
    internal string Upstream { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => UpstreamRegistry;
}
