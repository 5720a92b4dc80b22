namespace Quay.Client;

/// <summary>The state of a registry's setup.</summary>
public sealed class QuayRegistryStatus : QuayObject
{
    /// <summary>The state: <c>ready</c> if the registry is set up.</summary>
    public string Status { get; internal set; } = string.Empty;

    /// <summary>The source of the configuration: <c>file</c> or <c>k8s</c>.</summary>
    public string? ProviderId { get; internal set; }
}
