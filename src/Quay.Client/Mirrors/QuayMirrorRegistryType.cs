namespace Quay.Client;

/// <summary>The kind of the external registry of a mirror.</summary>
public enum QuayMirrorRegistryType
{
    /// <summary>Quay.</summary>
    Quay,

    /// <summary>Harbor.</summary>
    Harbor,
}
