namespace Quay.Client;

/// <summary>What kind of registry an organization is a copy of.</summary>
public enum QuayMirrorRegistryType
{
    /// <summary>Quay.</summary>
    Quay,

    /// <summary>Harbor.</summary>
    Harbor,
}
