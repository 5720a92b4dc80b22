using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The result of a test of the connection to the external registry of the mirror of an organization.</summary>
public sealed class QuayOrganizationMirrorTest : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>Whether the registry can connect and read the external namespace.</summary>
    public bool Success { get; internal set; }

    /// <summary>The registry's message on the result.</summary>
    public string? Message { get; internal set; }
}
