namespace Quay.Client;

/// <summary>What the members of a team may do with a repository.</summary>
#pragma warning disable CA1711 // It is the registry's word for it, not one of code access security.
public sealed class QuayTeamPermission : QuayObject
#pragma warning restore CA1711
{
    internal QuayTeamPermission()
    {
    }

    /// <summary>The organization of the team and of the repository.</summary>
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team.</summary>
    public string Team { get; internal set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>What the members may do.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether everybody may pull from the repository.</summary>
    public bool? IsPublic { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Repository}: {Role}";
}
