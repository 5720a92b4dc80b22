
namespace Quay.Client;

/// <summary>A registry's treatment of indexes some of whose images are missing.</summary>
public sealed class QuaySparseManifests : QuayObject
{
    /// <summary>Whether the registry accepts such indexes.</summary>
    public bool Supported { get; internal set; }

    /// <summary>The architectures whose images must be present.</summary>
    public QuayList<string> RequiredArchitectures { get; internal set; } = new([]);

    /// <summary>Whether the images of all other architectures can be missing.</summary>
    public bool OptionalArchitecturesAllowed { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Supported ? "supported" : "not supported";
}
