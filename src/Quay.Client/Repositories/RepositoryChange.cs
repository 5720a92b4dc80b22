namespace Quay.Client;

/// <summary>Settings of a repository to change. A setting that is null is left as it is.</summary>
public sealed class RepositoryChange
{
    /// <summary>The description, in Markdown; an empty text removes it.</summary>
    public string? Description { get; set; }

    /// <summary>Who can see the repository.</summary>
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Who can push to the repository.</summary>
    public QuayRepositoryState? State { get; set; }

    /// <summary>Whether images must be signed.</summary>
    public bool? TrustEnabled { get; set; }
}
