using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A member of a team, or a pending invitation to it.</summary>
public sealed class QuayTeamMember : QuayObject
{
    /// <summary>The organization of the team.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The team.</summary>
    [JsonIgnore]
    public string Team { get; internal set; } = string.Empty;

    /// <summary>The name of the user or robot (<c>namespace+name</c>), or the address of an invitation by e-mail.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The kind: User also for robots, Invite for an invitation by e-mail.</summary>
    public QuayTeamMemberKind? Kind { get; internal set; }

    /// <summary>Whether the member is a robot.</summary>
    public bool IsRobot { get; internal set; }

    /// <summary>Whether this is an invitation that is not accepted yet; false for members.</summary>
    public bool Invited { get; internal set; }

    /// <summary>The address of an invitation by e-mail; null for users and robots.</summary>
    public string? Email { get; internal set; }

    /// <summary>The avatar of the member.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override void OnRead() => Name = Name.Length > 0 ? Name : Email ?? string.Empty;
}

/// <summary>The kinds of entries in the list of a team's members.</summary>
public enum QuayTeamMemberKind
{
    /// <summary>A user or a robot.</summary>
    User,

    /// <summary>An invitation by e-mail.</summary>
    Invite,
}
