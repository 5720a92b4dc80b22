using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.Serialization;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A repository.</summary>
public sealed class QuayRepository : QuayObject
{
    /// <summary>The organization or user that owns it.</summary>
    public string Namespace { get; internal set; } = string.Empty;

    /// <summary>The name below the namespace; it may have several parts, <c>tools/builder</c>.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The full name, <c>namespace/name</c>.</summary>
    public string Repository => Namespace + "/" + Name;

    /// <summary>The description, in Markdown.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether everybody can pull from the repository, even without signing in.</summary>
    public bool IsPublic { get; internal set; }

    /// <summary>Who can see the repository.</summary>
    public QuayVisibility Visibility => IsPublic ? QuayVisibility.Public : QuayVisibility.Private;

    /// <summary>The kind of the repository: <c>image</c>.</summary>
    public string? Kind { get; internal set; }

    /// <summary>Who can push to the repository.</summary>
    public QuayRepositoryState? State { get; internal set; }

    /// <summary>The time of the last push to a tag that still exists. Null for a repository without tags, and if it was not requested.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>The popularity relative to other repositories; a larger number means more use. Null if it was not requested.</summary>
    public double? Popularity { get; internal set; }

    /// <summary>Whether the user of the session has starred the repository.</summary>
    public bool? IsStarred { get; internal set; }

    /// <summary>Whether the owner is an organization, not a user.</summary>
    public bool? IsOrganization { get; internal set; }

    /// <summary>Whether images must be signed.</summary>
    public bool? TrustEnabled { get; internal set; }

    /// <summary>The time for which a deleted tag can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether the owner is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>The token in the address of the picture that shows the state of builds.</summary>
    public string? StatusToken { get; internal set; }

    /// <summary>Whether the user of the session can push to the repository.</summary>
    public bool? CanWrite { get; internal set; }

    /// <summary>Whether the user of the session can administer the repository.</summary>
    public bool? CanAdmin { get; internal set; }

    /// <summary>The storage that the images use.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>The tags, at most 500; empty if they were not requested.</summary>
    [JsonIgnore]
    public QuayList<QuayTag> Tags { get; private set; } = new([]);

    /// <summary>The number of uses on each of the last days; empty if they were not requested.</summary>
    public QuayList<QuayRepositoryStatistic> Stats { get; internal set; } = new([]);

    [JsonProperty("tags")]
    internal Dictionary<string, QuayTag>? TagsByName { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Repository;

    internal override string? GetIdentity() => Repository;

    internal override void OnRead()
    {
        foreach (QuayTag tag in (IEnumerable<QuayTag>?)TagsByName?.Values ?? [])
        {
            tag.Repository = Repository;
        }

        Tags = new(TagsByName?.Values.AsEnumerable() ?? []);
    }
}

/// <summary>The number of uses of a repository on one day.</summary>
public sealed class QuayRepositoryStatistic : QuayObject
{
    /// <summary>The day, in UTC.</summary>
    public DateTime Date { get; internal set; }

    /// <summary>The number of actions in the logs: pulls, pushes and others.</summary>
    public long Count { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ": " + Count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who can see a repository.</summary>
public enum QuayVisibility
{
    /// <summary>Users, robots and teams with a permission on the repository.</summary>
    Private,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>Who can push to a repository.</summary>
public enum QuayRepositoryState
{
    /// <summary>Users, robots and teams with the role Write or Admin.</summary>
    [EnumMember(Value = "NORMAL")]
    Normal,

    /// <summary>Nobody.</summary>
    [EnumMember(Value = "READ_ONLY")]
    ReadOnly,

    /// <summary>Only the registry, which copies a repository of another registry.</summary>
    [EnumMember(Value = "MIRROR")]
    Mirror,
}
