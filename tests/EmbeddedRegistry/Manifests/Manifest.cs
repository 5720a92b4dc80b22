using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Manifests;

/// <summary>A manifest, or a list of manifests for several platforms.</summary>
public sealed class Manifest
{
    /// <summary>The digest, which begins with sha256:.</summary>
    public required string Digest { get; init; }

    /// <summary>Size in bytes; null for a list.</summary>
    public long? Size { get; init; }

    /// <summary>The document as it was pushed; null for a manifest of a seed.</summary>
    public string? Document { get; init; }

    /// <summary>The digest of the manifest that this one is attached to; null if it is not attached to any.</summary>
    public string? Subject { get; init; }

    /// <summary>Digests of the manifests in a list; empty for other manifests.</summary>
    public List<string> Children { get; } = [];

    /// <summary>Whether this is a list of manifests.</summary>
    public bool IsList { get; init; }

    /// <summary>Seconds after which tags on this manifest expire, from the label quay.expires-after; null without it.</summary>
    public long? ExpiresAfterSeconds { get; init; }

    /// <summary>The model card in Markdown; null for images that are no models.</summary>
    public string? ModelCard { get; set; }

    /// <summary>Labels in order of creation.</summary>
    public List<ManifestLabel> Labels { get; } = [];

    /// <summary>The result of the security scanner.</summary>
    public SecurityScan Scan { get; } = new();

    /// <summary>Number of pulls.</summary>
    public long Pulls { get; set; }

    /// <summary>Time of the last pull; null if never pulled.</summary>
    public DateTimeOffset? LastPull { get; set; }
}
