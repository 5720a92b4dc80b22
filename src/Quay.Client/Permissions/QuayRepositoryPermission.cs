using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What a user, a robot or a team may do with a repository.</summary>
#pragma warning disable CA1711 // It is the registry's word for it, not one of code access security.
public sealed class QuayRepositoryPermission : QuayObject
#pragma warning restore CA1711
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The name of the user, the robot (<c>namespace+name</c>) or the team.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>Whose permission it is.</summary>
    [JsonIgnore]
    public QuayGranteeKind Kind { get; internal set; }

    /// <summary>What they may do.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether it is what comes out of all permissions together, those of teams included.</summary>
    [JsonIgnore]
    public bool IsTransitive { get; internal set; }

    /// <summary>Whether the user or robot belongs to the organization; null for teams and in namespaces of users.</summary>
    public bool? IsOrgMember { get; internal set; }

    /// <summary>The picture of the user, robot or team.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    [JsonProperty("is_robot")]
    internal bool IsRobot { get; set; }

    /// <summary>Whose permission it is, as calls name it.</summary>
    internal Grantee Grantee => new(Kind, Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Role}";

    /// <summary>Completes what an answer tells with what was asked.</summary>
    internal QuayRepositoryPermission Of(RepositoryName repository, QuayGranteeKind kind, string name)
    {
        Repository = repository.ToString();
        Name = name;
        Kind = kind == QuayGranteeKind.Team ? kind : IsRobot || name.IndexOf('+') >= 0 ? QuayGranteeKind.Robot : QuayGranteeKind.User;
        return this;
    }
}

/// <summary>What somebody may do with a repository.</summary>
public enum QuayRepositoryRole
{
    /// <summary>Pull from it and look at it.</summary>
    Read,

    /// <summary>Push to it as well.</summary>
    Write,

    /// <summary>Everything, its settings and permissions included.</summary>
    Admin,
}

/// <summary>Whose permission it is.</summary>
public enum QuayGranteeKind
{
    /// <summary>A user's.</summary>
    User,

    /// <summary>A robot's.</summary>
    Robot,

    /// <summary>A team's, and so of all its members.</summary>
    Team,
}
