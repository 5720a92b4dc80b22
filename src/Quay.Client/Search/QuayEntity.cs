using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Somebody, or something, whose name begins as asked for: a user, a robot, a team or an organization.</summary>
public sealed class QuayEntity : QuayObject
{
    /// <summary>The name; that of a robot with its namespace.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What it is. Robots count as users.</summary>
    public QuayEntityKind? Kind { get; internal set; }

    /// <summary>The organization of a team, or the one that was found; null otherwise.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The name of a team; null otherwise.</summary>
    [JsonIgnore]
    public string? Team => Kind == QuayEntityKind.Team ? Name : null;

    /// <summary>Whether it is a robot.</summary>
    public bool IsRobot { get; internal set; }

    /// <summary>Whether it belongs to the organization that was asked about; null where none was.</summary>
    public bool? IsOrgMember { get; internal set; }

    /// <summary>The picture of it.</summary>
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

/// <summary>What a name may stand for.</summary>
public enum QuayEntityKind
{
    /// <summary>A user or a robot.</summary>
    User,

    /// <summary>A team.</summary>
    Team,

    /// <summary>An organization.</summary>
    Org,
}
