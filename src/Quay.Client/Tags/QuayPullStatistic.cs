using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The number of pulls of a tag, or of a manifest by its digest.</summary>
public sealed class QuayPullStatistic : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The name of the tag; null for statistics of a manifest.</summary>
    public string? TagName { get; internal set; }

    /// <summary>The number of pulls of the tag; null for statistics of a manifest.</summary>
    public long? TagPullCount { get; internal set; }

    /// <summary>The time of the last pull of the tag; null if there was none.</summary>
    public DateTime? LastTagPullDate { get; internal set; }

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    public string? ManifestDigest { get; internal set; }

    /// <summary>The number of pulls of the manifest, by any tag or by its digest.</summary>
    public long ManifestPullCount { get; internal set; }

    /// <summary>The time of the last pull of the manifest; null if there was none.</summary>
    public DateTime? LastManifestPullDate { get; internal set; }

    [JsonProperty("current_manifest_digest")]
    internal string? CurrentManifestDigest { get; set; }

    /// <inheritdoc/>
    public override string ToString() => TagName ?? ManifestDigest ?? string.Empty;

    internal override void OnRead() => ManifestDigest ??= CurrentManifestDigest;
}
