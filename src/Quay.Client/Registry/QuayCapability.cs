
namespace Quay.Client;

/// <summary>What a registry is capable of, beyond what its features say.</summary>
public sealed class QuayCapability : QuayObject
{
    /// <summary>What it does with indexes that lack some of their images.</summary>
    public QuaySparseManifests SparseManifests { get; internal set; } = new();

    /// <summary>The architectures that a mirror can be limited to.</summary>
    public QuayList<string> MirrorArchitectures { get; internal set; } = new([]);
}
