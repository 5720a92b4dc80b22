using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How one of the registry's mirrors is.</summary>
public sealed class QuayMirrorState : QuayObject
{
    /// <summary>The organization or user that owns the repository.</summary>
    public string Namespace { get; internal set; } = string.Empty;

    /// <summary>The name below the namespace.</summary>
    [JsonProperty("repository")]
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    public string Repository => Namespace + "/" + Name;

    /// <summary>How far it is.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>Whether it is synchronized when its time comes.</summary>
    public bool IsEnabled { get; internal set; }

    /// <summary>When it was last synchronized, as far as the registry remembers.</summary>
    public DateTime? LastSync { get; internal set; }

    /// <summary>How often a synchronization that failed is still tried again.</summary>
    public int? RetriesRemaining { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Repository;
}
