namespace Quay.Client;

/// <summary>Whether a registry is set up.</summary>
public sealed class QuayRegistryStatus : QuayObject
{
    /// <summary>The state: <c>ready</c> unless something is amiss.</summary>
    public string Status { get; internal set; } = string.Empty;

    /// <summary>Where the registry has its configuration from: <c>file</c> or <c>k8s</c>.</summary>
    public string? ProviderId { get; internal set; }
}
