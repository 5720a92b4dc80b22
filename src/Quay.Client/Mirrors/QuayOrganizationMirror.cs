using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>That an organization is a copy of a namespace of another registry: its repositories are made and brought up to date by themselves.</summary>
public sealed class QuayOrganizationMirror : QuayMirror
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>What kind of registry the other one is.</summary>
    public QuayMirrorRegistryType? ExternalRegistryType { get; internal set; }

    /// <summary>The address of the other registry.</summary>
    public string ExternalRegistryUrl { get; internal set; } = string.Empty;

    /// <summary>The organization, user or project of the other registry.</summary>
    public string ExternalNamespace { get; internal set; } = string.Empty;

    /// <summary>Whether a password for the other registry is kept.</summary>
    public bool HasExternalRegistryPassword { get; internal set; }

    /// <summary>Which repositories are mirrored: names, or patterns such as <c>app-*</c>; all if empty.</summary>
    public QuayList<string> RepositoryFilters { get; internal set; } = new([]);

    /// <summary>Who may see the repositories that are made.</summary>
    public QuayVisibility? Visibility { get; internal set; }

    /// <summary>How long fetching one image may take.</summary>
    public TimeSpan? SkopeoTimeout { get; internal set; }

    /// <summary>How many repositories are in which state, by the registry's names of the states.</summary>
    public QuayDictionary<object?>? RepoSyncStatusCounts { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? CreationDate { get; internal set; }

    /// <summary>How many repositories were found in the other registry.</summary>
    public long RepositoryCount => RepoSyncStatusCounts?.Values.OfType<long>().Aggregate(0L, (sum, count) => unchecked(sum + count)) ?? 0;

    /// <inheritdoc/>
    public override bool IsSyncing => base.IsSyncing || Count("SYNCING") > 0 || Count("SYNC_NOW") > 0;

    /// <inheritdoc/>
    public override string ToString() => Organization;

    internal QuayOrganizationMirror Of(string organization)
    {
        Organization = organization;
        return this;
    }

    private long Count(string state) => Setting<long>(RepoSyncStatusCounts, state);
}
