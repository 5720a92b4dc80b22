
namespace Quay.Client;

/// <summary>Capabilities of a registry that its configuration does not show.</summary>
public sealed class QuayCapability : QuayObject
{
    /// <summary>The registry's treatment of indexes some of whose images are missing.</summary>
    public QuaySparseManifests SparseManifests { get; internal set; } = new();

    /// <summary>The architectures that a mirror can be limited to.</summary>
    public QuayList<string> MirrorArchitectures { get; internal set; } = new([]);
}
