using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A repository, team, user, organization or robot that a search found (conductSearch, conductRepoSearch).</summary>
public sealed class QuaySearchResult : QuayObject
{
    /// <summary>The kind; null for a kind that this version does not know.</summary>
    public QuaySearchKind? Kind { get; internal set; }

    /// <summary>The name; for a robot with its namespace (<c>namespace+name</c>), for a repository without it.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The namespace of a repository; null for other kinds.</summary>
    [JsonIgnore]
    public string? Namespace { get; private set; }

    /// <summary>The full name of a repository, <c>namespace/name</c>; null for other kinds.</summary>
    [JsonIgnore]
    public string? Repository { get; private set; }

    /// <summary>The organization of a team, or the organization itself; null for other kinds.</summary>
    [JsonIgnore]
    public string? Organization { get; private set; }

    /// <summary>The name of a team; null for other kinds.</summary>
    [JsonIgnore]
    public string? Team { get; private set; }

    /// <summary>The name of a robot without its namespace; null for other kinds.</summary>
    public string? ShortName { get; internal set; }

    /// <summary>The description of a repository.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether the repository is public: everybody may pull from it.</summary>
    public bool? IsPublic { get; internal set; }

    /// <summary>The score of the match; results are in descending order.</summary>
    public double? Score { get; internal set; }

    /// <summary>The time of the last push to the repository; null if it was not requested.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>The number of users who starred the repository; null if it was not requested.</summary>
    public int? Stars { get; internal set; }

    /// <summary>The popularity of the repository, relative to others; null if it was not requested.</summary>
    public double? Popularity { get; internal set; }

    /// <summary>The registry's word for the kind.</summary>
    public string? Title { get; internal set; }

    /// <summary>The path of its web page.</summary>
    public string? Href { get; internal set; }

    /// <summary>The avatar.</summary>
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

/// <summary>The kinds of results of a search.</summary>
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
