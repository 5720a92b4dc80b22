namespace Quay.Client;

/// <summary>A team of an organization.</summary>
public sealed class QuayTeam : QuayObject
{
    /// <summary>The organization it belongs to.</summary>
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team's name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The same as <see cref="Name"/>, as what belongs to a team calls it.</summary>
    public string Team => Name;

    /// <summary>What the team is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>What its members may do in the organization.</summary>
    public QuayTeamRole? Role { get; internal set; }

    /// <summary>The picture of the team.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>Whether this session may see its members.</summary>
    public bool? CanView { get; internal set; }

    /// <summary>How many repositories it has rights on.</summary>
    public int? RepoCount { get; internal set; }

    /// <summary>How many members it has.</summary>
    public int? MemberCount { get; internal set; }

    /// <summary>Whether its members come from a directory.</summary>
    public bool? IsSynced { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => Name;
}

/// <summary>What the members of a team may do in the organization.</summary>
public enum QuayTeamRole
{
    /// <summary>What the team is given on repositories.</summary>
    Member,

    /// <summary>Also create repositories.</summary>
    Creator,

    /// <summary>Everything.</summary>
    Admin,
}
