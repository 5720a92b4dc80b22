using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A member of a team, or somebody who is invited to become one.</summary>
public sealed class QuayTeamMember : QuayObject
{
    /// <summary>The organization of the team.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team.</summary>
    [JsonIgnore]
    public string Team { get; internal set; } = string.Empty;

    /// <summary>The name of the user or robot (<c>namespace+name</c>); of an invitation by e-mail the address.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What it is: a user, robots included, or an invitation by e-mail.</summary>
    public QuayTeamMemberKind? Kind { get; internal set; }

    /// <summary>Whether it is a robot.</summary>
    public bool IsRobot { get; internal set; }

    /// <summary>Whether the invitation is not accepted yet.</summary>
    public bool Invited { get; internal set; }

    /// <summary>The address that was invited.</summary>
    public string? Email { get; internal set; }

    /// <summary>The picture of the member.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override void OnRead() => Name = Name.Length > 0 ? Name : Email ?? string.Empty;
}

/// <summary>What the list of a team's members holds.</summary>
public enum QuayTeamMemberKind
{
    /// <summary>A user or a robot.</summary>
    User,

    /// <summary>An invitation by e-mail.</summary>
    Invite,
}
