using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The permission of a user, a robot or a team on a repository.</summary>
#pragma warning disable CA1711 // The registry's word; it has nothing to do with code access security.
public sealed class QuayRepositoryPermission : QuayObject
#pragma warning restore CA1711
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [JsonIgnore]
    public string Repository { get; internal set; } = string.Empty;

    /// <summary>The name of the user, the robot (<c>namespace+name</c>) or the team.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>Whether it is the permission of a user, a robot or a team.</summary>
    [JsonIgnore]
    public QuayGranteeKind Kind { get; internal set; }

    /// <summary>The role on the repository.</summary>
    public QuayRepositoryRole? Role { get; internal set; }

    /// <summary>Whether the role is the highest of all permissions of the user, including those of teams.</summary>
    [JsonIgnore]
    public bool IsTransitive { get; internal set; }

    /// <summary>Whether the user or robot belongs to the organization; null for teams and for repositories of users.</summary>
    public bool? IsOrgMember { get; internal set; }

    /// <summary>The picture of the user, robot or team.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    [JsonProperty("is_robot")]
    internal bool IsRobot { get; set; }

    /// <summary>The user, robot or team as an argument of calls.</summary>
    internal Grantee Grantee => new(Kind, Name);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Role}";

    /// <summary>Sets the properties that are in the request and not in the response.</summary>
    internal QuayRepositoryPermission Of(RepositoryName repository, QuayGranteeKind kind, string name)
    {
        Repository = repository.ToString();
        Name = name;
        Kind = kind == QuayGranteeKind.Team ? kind : IsRobot || name.IndexOf('+') >= 0 ? QuayGranteeKind.Robot : QuayGranteeKind.User;
        return this;
    }
}

/// <summary>A role on a repository.</summary>
public enum QuayRepositoryRole
{
    /// <summary>Pull images and read the repository.</summary>
    Read,

    /// <summary>Also push and delete tags.</summary>
    Write,

    /// <summary>Also change settings and permissions, and delete the repository.</summary>
    Admin,
}

/// <summary>The kind of the owner of a permission.</summary>
public enum QuayGranteeKind
{
    /// <summary>A user.</summary>
    User,

    /// <summary>A robot.</summary>
    Robot,

    /// <summary>A team, with all its members.</summary>
    Team,
}
