
namespace Quay.Client;

/// <summary>What a registry does with indexes that lack some of their images.</summary>
public sealed class QuaySparseManifests : QuayObject
{
    /// <summary>Whether it takes them.</summary>
    public bool Supported { get; internal set; }

    /// <summary>The architectures that must be there.</summary>
    public QuayList<string> RequiredArchitectures { get; internal set; } = new([]);

    /// <summary>Whether all others may be missing.</summary>
    public bool OptionalArchitecturesAllowed { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Supported ? "supported" : "not supported";
}
