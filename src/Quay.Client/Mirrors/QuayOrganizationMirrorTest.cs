using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Whether the registry reaches the one that an organization is a copy of.</summary>
public sealed class QuayOrganizationMirrorTest : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>Whether it reaches it, and may look at the namespace.</summary>
    public bool Success { get; internal set; }

    /// <summary>What the registry says of it.</summary>
    public string? Message { get; internal set; }
}
