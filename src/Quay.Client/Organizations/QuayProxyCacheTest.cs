namespace Quay.Client;

/// <summary>Whether the registry could sign in to the one that an organization would stand before.</summary>
public sealed class QuayProxyCacheTest : QuayObject
{
    internal QuayProxyCacheTest(string organization, string upstreamRegistry)
    {
        Organization = organization;
        UpstreamRegistry = upstreamRegistry;
    }

    /// <summary>The organization.</summary>
    public string Organization { get; }

    /// <summary>The other registry.</summary>
    public string UpstreamRegistry { get; }

    /// <summary>Whether it worked.</summary>
    public bool Success { get; internal set; }

    /// <summary>Whether it worked without signing in.</summary>
    public bool Anonymous { get; internal set; }

    /// <summary>What the registry says.</summary>
    public string? Message { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{UpstreamRegistry}: {Message}";
}
