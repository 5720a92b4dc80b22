using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A user, robot, team or organization whose name begins with the text that was searched (getMatchingEntities).</summary>
public sealed class QuayEntity : QuayObject
{
    /// <summary>The name; for a robot with its namespace (<c>namespace+name</c>).</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The kind; User also for robots.</summary>
    public QuayEntityKind? Kind { get; internal set; }

    /// <summary>The organization of a team, or the organization itself; null for users and robots.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The name of a team; null for other kinds.</summary>
    [JsonIgnore]
    public string? Team => Kind == QuayEntityKind.Team ? Name : null;

    /// <summary>Whether this is a robot.</summary>
    public bool IsRobot { get; internal set; }

    /// <summary>Whether it belongs to the organization that was searched; null if none was.</summary>
    public bool? IsOrgMember { get; internal set; }

    /// <summary>The avatar.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal QuayEntity In(string? ns)
    {
        Organization = Kind switch
        {
            QuayEntityKind.Team => ns,
            QuayEntityKind.Org => Name,
            _ => null,
        };
        return this;
    }
}

/// <summary>The kinds of entities that a search by the beginning of the name finds.</summary>
public enum QuayEntityKind
{
    /// <summary>A user or a robot.</summary>
    User,

    /// <summary>A team.</summary>
    Team,

    /// <summary>An organization.</summary>
    Org,
}
