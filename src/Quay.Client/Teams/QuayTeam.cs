namespace Quay.Client;

/// <summary>A team of an organization.</summary>
public sealed class QuayTeam : QuayObject
{
    /// <summary>The organization that the team belongs to.</summary>
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team's name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The same as <see cref="Name"/>: objects of a team name their team with this property.</summary>
    public string Team => Name;

    /// <summary>The description; empty if there is none.</summary>
    public string? Description { get; internal set; }

    /// <summary>The role of its members in the organization; null for a role that this version does not know.</summary>
    public QuayTeamRole? Role { get; internal set; }

    /// <summary>The avatar of the team.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>Whether the session's user may read its members.</summary>
    public bool? CanView { get; internal set; }

    /// <summary>The number of repositories on which it has a permission.</summary>
    public int? RepoCount { get; internal set; }

    /// <summary>The number of its members, without pending invitations.</summary>
    public int? MemberCount { get; internal set; }

    /// <summary>Whether its members are synchronized with a group of a directory.</summary>
    public bool? IsSynced { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => Name;
}

/// <summary>The role of a team's members in the organization.</summary>
public enum QuayTeamRole
{
    /// <summary>Only the permissions that the team has on repositories.</summary>
    Member,

    /// <summary>The same, and may create repositories.</summary>
    Creator,

    /// <summary>Administers the organization.</summary>
    Admin,
}
