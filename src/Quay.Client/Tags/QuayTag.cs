using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A tag of a repository, present or, in a listing of its history, past.</summary>
[JsonConverter(typeof(QuayTagConverter))]
public sealed class QuayTag : QuayObject
{
    /// <summary>The repository it belongs to, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The tag's name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The digest of the manifest it points to, <c>sha256:…</c>.</summary>
    public string? ManifestDigest { get; internal set; }

    /// <summary>The compressed size of the image in bytes; null for an index, which has none of its own.</summary>
    public long? Size { get; internal set; }

    /// <summary>When the tag began to point there.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>When the tag goes, or went; null if it stays.</summary>
    public DateTime? Expiration { get; internal set; }

    /// <summary>When the tag began to point there, the same as <see cref="LastModified"/>.</summary>
    public DateTime? StartTs { get; internal set; }

    /// <summary>When the tag goes, or went, the same as <see cref="Expiration"/>.</summary>
    public DateTime? EndTs { get; internal set; }

    /// <summary>Whether that is over: the tag was deleted or expired, or points elsewhere since.</summary>
    public bool IsEnded => EndTs is { } end && end <= DateTimeOffset.UtcNow;

    /// <summary>Whether the tag points there because somebody turned it back.</summary>
    public bool Reversion { get; internal set; }

    /// <summary>Whether the tag is locked.</summary>
    public bool Immutable { get; internal set; }

    /// <summary>Whether it points to an index of images for several platforms.</summary>
    public bool IsManifestList { get; internal set; }

    /// <summary>Whether some images of the index are not in this registry.</summary>
    public bool? IsSparse { get; internal set; }

    /// <summary>How many images the index has.</summary>
    public int? ChildManifestCount { get; internal set; }

    /// <summary>How many of them are in this registry.</summary>
    public int? PresentChildCount { get; internal set; }

    /// <summary>Which of them are in this registry, by digest.</summary>
    public QuayDictionary<object?>? ChildManifestsPresence { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // Each time comes under two names, and not every registry sends both. A comparison in PowerShell takes a time that is
    // missing for an old one.
    internal override void OnRead()
    {
        LastModified ??= StartTs;
        StartTs ??= LastModified;
        Expiration ??= EndTs;
        EndTs ??= Expiration;
    }
}
