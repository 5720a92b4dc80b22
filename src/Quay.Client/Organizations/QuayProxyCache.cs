using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That an organization stands before another registry: what is pulled through it and is not there is fetched from there.</summary>
public sealed class QuayProxyCache : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The other registry, where needed with a namespace: <c>docker.io/library</c>.</summary>
    [JsonIgnore]
    public string UpstreamRegistry => SecretAddress.HideCredentials(Upstream);

    /// <summary>For how long what was fetched is kept.</summary>
    [JsonProperty("expiration_s")]
    public TimeSpan? Expiration { get; internal set; }

    /// <summary>Whether the other registry is called without TLS.</summary>
    public bool? Insecure { get; internal set; }

    // With the credentials that it may hold: it is sent again where the cache is replaced.
    [JsonProperty("upstream_registry")]
    [KeepsCredentials]
    internal string Upstream { get; set; } = string.Empty;

    /// <inheritdoc/>
    public override string ToString() => UpstreamRegistry;
}
