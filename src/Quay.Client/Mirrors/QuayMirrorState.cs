using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The state of a mirror of a repository.</summary>
public sealed class QuayMirrorState : QuayObject
{
    /// <summary>The organization or user that owns the repository.</summary>
    public string Namespace { get; internal set; } = string.Empty;

    /// <summary>The name below the namespace.</summary>
    [JsonProperty("repository")]
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    public string Repository => Namespace + "/" + Name;

    /// <summary>The state of the synchronization.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>Whether the mirror is synchronized on schedule.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>The time of the last synchronization; null if the registry does not know it.</summary>
    public DateTime? LastSync { get; internal set; }

    /// <summary>The number of times that a failed synchronization is still retried.</summary>
    public int? RetriesRemaining { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Repository;
}
