using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How often a tag, or a manifest by its digest, was pulled.</summary>
public sealed class QuayPullStatistic : QuayObject
{
    /// <summary>The repository it belongs to, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag's name; null where a manifest was asked for.</summary>
    public string? TagName { get; internal set; }

    /// <summary>How often the tag was pulled; null where a manifest was asked for.</summary>
    public long? TagPullCount { get; internal set; }

    /// <summary>When the tag was last pulled, if ever.</summary>
    public DateTime? LastTagPullDate { get; internal set; }

    /// <summary>The manifest, of a tag the one that it points to.</summary>
    public string? ManifestDigest { get; internal set; }

    /// <summary>How often the manifest was pulled, by whatever name.</summary>
    public long ManifestPullCount { get; internal set; }

    /// <summary>When the manifest was last pulled, if ever.</summary>
    public DateTime? LastManifestPullDate { get; internal set; }

    [JsonProperty("current_manifest_digest")]
    internal string? CurrentManifestDigest { get; set; }

    /// <inheritdoc/>
    public override string ToString() => TagName ?? ManifestDigest ?? string.Empty;

    internal override void OnRead() => ManifestDigest ??= CurrentManifestDigest;
}
