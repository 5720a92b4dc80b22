using System;

namespace Quay.Client;

/// <summary>A role that a user or robot has on a repository, and the way by which it comes about.</summary>
public sealed class QuayAccess : QuayObject
{
    internal QuayAccess()
    {
    }

    /// <summary>The organization that owns the repository.</summary>
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The name of the user or robot (<c>namespace+name</c>), the address of an invitation by e-mail, or <c>*</c> for everybody.</summary>
    public string Grantee { get; internal set; } = string.Empty;

    /// <summary>Whether the grantee is a user, a robot, or everybody.</summary>
    public QuayAccessGranteeKind GranteeKind { get; internal set; }

    /// <summary>The role on the repository.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>
    /// The way: <c>Direct</c> (a permission of the grantee's own), <c>Team 'developers'</c> (a permission of that team),
    /// <c>OrganizationAdmin</c> (a team whose members administer the organization), or <c>Public</c>. Several ways are
    /// separated by commas, those that give the role first.
    /// </summary>
    public string Through { get; internal set; } = string.Empty;

    /// <summary>The team by which the role comes; null for other ways, and where there are several ways.</summary>
    public string? ViaTeam { get; internal set; }

    /// <summary>Whether the members of that team come from a directory.</summary>
    public bool IsSynced { get; internal set; }

    /// <summary>Whether the grantee is only invited to the team, and has the role once the invitation is accepted.</summary>
    public bool Invited { get; internal set; }

    /// <summary>Whether the grantee belongs to the organization: is in one of its teams, or is one of its robots.</summary>
    public bool IsOrgMember { get; internal set; }

    /// <summary>When the robot was last used; null for users, and where it never was.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => $"{Grantee}: {Role} on {Repository} ({Through})";
}

/// <summary>The kind of a grantee.</summary>
public enum QuayAccessGranteeKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>A robot.</summary>
    Robot,

    /// <summary>Everybody, signed in or not.</summary>
    Everyone,
}
