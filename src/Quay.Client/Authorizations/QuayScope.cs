namespace Quay.Client;

/// <summary>A scope of OAuth tokens.</summary>
public sealed class QuayScope : QuayObject
{
    /// <summary>The name, such as <c>repo:read</c>.</summary>
    public string Scope { get; internal set; } = string.Empty;

    /// <summary>The title, a few words.</summary>
    public string? Title { get; internal set; }

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <summary>The name of its icon in the registry's pages.</summary>
    public string? Icon { get; internal set; }

    /// <summary>Whether the registry warns users before they grant it.</summary>
    public bool Dangerous { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Scope;
}
