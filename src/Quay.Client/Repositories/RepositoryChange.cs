namespace Quay.Client;

/// <summary>What to change of a repository; what is not set stays.</summary>
public sealed class RepositoryChange
{
    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>Who may see it.</summary>
    public QuayVisibility? Visibility { get; set; }

    /// <summary>Whether it can be written to.</summary>
    public QuayRepositoryState? State { get; set; }

    /// <summary>Whether its images must be signed.</summary>
    public bool? TrustEnabled { get; set; }
}
