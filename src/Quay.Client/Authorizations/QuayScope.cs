namespace Quay.Client;

/// <summary>Something that a token may do.</summary>
public sealed class QuayScope : QuayObject
{
    /// <summary>Its name, such as <c>repo:read</c>.</summary>
    public string Scope { get; internal set; } = string.Empty;

    /// <summary>What it means, in a few words.</summary>
    public string? Title { get; internal set; }

    /// <summary>What it means.</summary>
    public string? Description { get; internal set; }

    /// <summary>The picture of it, by the name that the registry's pages have for that.</summary>
    public string? Icon { get; internal set; }

    /// <summary>Whether it should be granted to few only.</summary>
    public bool Dangerous { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Scope;
}
