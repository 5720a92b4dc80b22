namespace Quay.Client;

/// <summary>The result of a test whether the registry can sign in to an upstream registry (validateProxyCacheConfig).</summary>
public sealed class QuayProxyCacheTest : QuayObject
{
    internal QuayProxyCacheTest(string organization, string upstreamRegistry)
    {
        Organization = organization;
        UpstreamRegistry = upstreamRegistry;
    }

    /// <summary>The organization.</summary>
    public string Organization { get; }

    /// <summary>The upstream registry.</summary>
    public string UpstreamRegistry { get; }

    /// <summary>Whether the registry could sign in, or needs no credentials.</summary>
    public bool Success { get; internal set; }

    /// <summary>Whether the upstream registry can be used without credentials.</summary>
    public bool Anonymous { get; internal set; }

    /// <summary>The registry's result: <c>Valid</c>, <c>Anonymous</c> or the reason of the failure.</summary>
    public string? Message { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{UpstreamRegistry}: {Message}";
}
