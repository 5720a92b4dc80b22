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

    /// <summary>The name below the namespace; it may be nested.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The full name, <c>namespace/name</c>.</summary>
    public string Repository => Namespace + "/" + Name;

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>Whether everybody may pull from it.</summary>
    public bool IsPublic { get; internal set; }

    /// <summary>Who may see it.</summary>
    public QuayVisibility Visibility => IsPublic ? QuayVisibility.Public : QuayVisibility.Private;

    /// <summary>What it holds: image.</summary>
    public string? Kind { get; internal set; }

    /// <summary>Whether it can be written to.</summary>
    public QuayRepositoryState? State { get; internal set; }

    /// <summary>When a tag was last pushed; in listings only where asked for.</summary>
    public DateTime? LastModified { get; internal set; }

    /// <summary>How often it is used, compared with others; only where asked for.</summary>
    public double? Popularity { get; internal set; }

    /// <summary>Whether the session's user starred it.</summary>
    public bool? IsStarred { get; internal set; }

    /// <summary>Whether its owner is an organization.</summary>
    public bool? IsOrganization { get; internal set; }

    /// <summary>Whether its images must be signed.</summary>
    public bool? TrustEnabled { get; internal set; }

    /// <summary>For how long deleted tags can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether the owner is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>The key of the build status picture.</summary>
    public string? StatusToken { get; internal set; }

    /// <summary>Whether the session's user may push to it.</summary>
    public bool? CanWrite { get; internal set; }

    /// <summary>Whether the session's user administers it.</summary>
    public bool? CanAdmin { get; internal set; }

    /// <summary>How much storage it takes.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>Its tags, where asked for.</summary>
    [JsonIgnore]
    public QuayList<QuayTag> Tags { get; private set; } = new([]);

    /// <summary>How often it was used on each of the last days, where asked for.</summary>
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

/// <summary>How often a repository was used on one day.</summary>
public sealed class QuayRepositoryStatistic : QuayObject
{
    /// <summary>The day, in UTC.</summary>
    public DateTime Date { get; internal set; }

    /// <summary>The number of uses.</summary>
    public long Count { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ": " + Count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Who may see a repository.</summary>
public enum QuayVisibility
{
    /// <summary>Those who were given a right on it.</summary>
    Private,

    /// <summary>Everybody.</summary>
    Public,
}

/// <summary>Whether a repository can be written to.</summary>
public enum QuayRepositoryState
{
    /// <summary>Yes.</summary>
    [EnumMember(Value = "NORMAL")]
    Normal,

    /// <summary>No.</summary>
    [EnumMember(Value = "READ_ONLY")]
    ReadOnly,

    /// <summary>Only by the mirroring of another repository.</summary>
    [EnumMember(Value = "MIRROR")]
    Mirror,
}
