using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A tag of a repository; in a listing of its history also a deleted tag, or a manifest that a tag pointed to earlier.</summary>
[JsonConverter(typeof(QuayTagConverter))]
public sealed class QuayTag : QuayObject
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The name of the tag.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The digest of the manifest, <c>sha256:…</c>.</summary>
    public string? ManifestDigest { get; internal set; }

    /// <summary>The compressed size of the image in bytes; null for an index.</summary>
    public long? Size { get; internal set; }

    /// <summary>The time since which the tag points to the manifest.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>The time at which the tag expires, was deleted or was moved; null if it does not expire.</summary>
    public DateTime? Expiration { get; internal set; }

    /// <summary>The same as <see cref="LastModified"/>, as the API names it.</summary>
    public DateTime? StartTs { get; internal set; }

    /// <summary>The same as <see cref="Expiration"/>, as the API names it.</summary>
    public DateTime? EndTs { get; internal set; }

    /// <summary>Whether the tag was deleted, has expired, or points to another manifest now.</summary>
    public bool IsEnded => EndTs is { } end && end <= DateTimeOffset.UtcNow;

    /// <summary>Whether the tag was restored to the manifest.</summary>
    public bool Reversion { get; internal set; }

    /// <summary>Whether the tag is locked.</summary>
    public bool Immutable { get; internal set; }

    /// <summary>Whether the manifest is an index of images for several platforms.</summary>
    public bool IsManifestList { get; internal set; }

    /// <summary>Whether some images of the index are not in this registry.</summary>
    public bool? IsSparse { get; internal set; }

    /// <summary>The number of images in the index.</summary>
    public int? ChildManifestCount { get; internal set; }

    /// <summary>The number of images of the index that are in this registry.</summary>
    public int? PresentChildCount { get; internal set; }

    /// <summary>The digests of the images of the index that are in this registry.</summary>
    public QuayDictionary<object?>? ChildManifestsPresence { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Registries send each time by one or both of two names. In PowerShell a missing time compares as an early one.
    internal override void OnRead()
    {
        LastModified ??= StartTs;
        StartTs ??= LastModified;
        Expiration ??= EndTs;
        EndTs ??= Expiration;
    }
}
