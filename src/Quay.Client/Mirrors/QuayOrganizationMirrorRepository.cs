using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A repository that the registry found in the external namespace of the mirror of an organization.</summary>
public sealed class QuayOrganizationMirrorRepository : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The name below the namespace, in both registries.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The state of the synchronization.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>The registry's message on the state, such as the reason of a failure.</summary>
    public string? StatusMessage { get; internal set; }

    /// <summary>The time at which the repository was found.</summary>
    public DateTime? DiscoveryDate { get; internal set; }

    /// <summary>The time of the last synchronization; null if there was none.</summary>
    public DateTime? LastSyncDate { get; internal set; }

    /// <summary>The repository that the registry created for it, <c>namespace/name</c>; null until then.</summary>
    [JsonProperty("quay_repository")]
    public string? Repository { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Organization + "/" + Name;
}
