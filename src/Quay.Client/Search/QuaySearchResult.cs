using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Something that a search found: a repository, a team, a user, an organization or a robot.</summary>
public sealed class QuaySearchResult : QuayObject
{
    /// <summary>What it is.</summary>
    public QuaySearchKind? Kind { get; internal set; }

    /// <summary>The name; that of a robot with its namespace, that of a repository without it.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The namespace of a repository; null otherwise.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>The full name of a repository, <c>namespace/name</c>; null otherwise.</summary>
    [JsonIgnore]
    public string? Repository { get; private set; }

    /// <summary>The organization of a team, or the one that was found; null otherwise.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The name of a team; null otherwise.</summary>
    [JsonIgnore]
    public string? Team { get; private set; }

    /// <summary>The name of a robot without its namespace; null otherwise.</summary>
    public string? ShortName { get; internal set; }

    /// <summary>What a repository is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether everybody may pull from the repository.</summary>
    public bool? IsPublic { get; internal set; }

    /// <summary>How well it fits; the best come first.</summary>
    public double? Score { get; internal set; }

    /// <summary>When a tag of the repository was last pushed, where asked for.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>How many users starred the repository, where asked for.</summary>
    public int? Stars { get; internal set; }

    /// <summary>How often the repository is used, compared with others, where asked for.</summary>
    public double? Popularity { get; internal set; }

    /// <summary>The registry's word for the kind.</summary>
    public string? Title { get; internal set; }

    /// <summary>The path of its page.</summary>
    public string? Href { get; internal set; }

    /// <summary>The picture of it.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    [JsonProperty("namespace")]
    internal QuaySearchResult? NamespaceDetails { get; set; }

    [JsonProperty("organization")]
    internal QuaySearchResult? OrganizationDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Repository ?? Name;

    internal override void OnRead()
    {
        Namespace = NamespaceDetails?.Name;
        Repository = Namespace is null ? null : Namespace + "/" + Name;
        Organization = Kind == QuaySearchKind.Organization ? Name : OrganizationDetails?.Name;
        Team = Kind == QuaySearchKind.Team ? Name : null;
    }
}

/// <summary>What a search may find.</summary>
public enum QuaySearchKind
{
    /// <summary>A repository.</summary>
    Repository,

    /// <summary>A team.</summary>
    Team,

    /// <summary>A user.</summary>
    User,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A robot account.</summary>
    Robot,
}
