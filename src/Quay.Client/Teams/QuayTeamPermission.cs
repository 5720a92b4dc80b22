namespace Quay.Client;

/// <summary>The permission of a team on a repository.</summary>
#pragma warning disable CA1711 // Permission is the registry's word; it is unrelated to code access security.
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

    /// <summary>The role of the members on the repository.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether the repository is public: everybody may pull from it.</summary>
    public bool? IsPublic { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Repository}: {Role}";
}
