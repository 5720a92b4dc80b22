using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A repository that was found in the namespace of which an organization is a copy.</summary>
public sealed class QuayOrganizationMirrorRepository : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The name below the namespace, there and here.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>How far it is.</summary>
    public QuayMirrorStatus? SyncStatus { get; internal set; }

    /// <summary>What the registry says of it, such as the reason of a failure.</summary>
    public string? StatusMessage { get; internal set; }

    /// <summary>When it was found.</summary>
    public DateTime? DiscoveryDate { get; internal set; }

    /// <summary>When it was last synchronized, if ever.</summary>
    public DateTime? LastSyncDate { get; internal set; }

    /// <summary>The repository that was made for it, <c>namespace/name</c>; null while there is none.</summary>
    [JsonProperty("quay_repository")]
    public string? Repository { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Organization + "/" + Name;
}
