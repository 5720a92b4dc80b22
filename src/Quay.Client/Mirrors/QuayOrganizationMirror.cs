using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The mirror of an organization: the registry creates and synchronizes its repositories as copies of those of a namespace of an external registry.</summary>
public sealed class QuayOrganizationMirror : QuayMirror
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The kind of the external registry.</summary>
    public QuayMirrorRegistryType? ExternalRegistryType { get; internal set; }

    /// <summary>The address of the external registry.</summary>
    public string ExternalRegistryUrl { get; internal set; } = string.Empty;

    /// <summary>The organization, user or project of the external registry.</summary>
    public string ExternalNamespace { get; internal set; } = string.Empty;

    /// <summary>Whether the registry has a password for the external registry.</summary>
    public bool HasExternalRegistryPassword { get; internal set; }

    /// <summary>The repositories that are mirrored: names, or patterns such as <c>app-*</c>; all if empty.</summary>
    public QuayList<string> RepositoryFilters { get; internal set; } = new([]);

    /// <summary>Who can see the repositories that the registry creates.</summary>
    public QuayVisibility? Visibility { get; internal set; }

    /// <summary>The longest time for fetching one image.</summary>
    public TimeSpan? SkopeoTimeout { get; internal set; }

    /// <summary>The number of repositories in each state, by the registry's names of the states such as <c>SUCCESS</c>.</summary>
    public QuayDictionary<object?>? RepoSyncStatusCounts { get; internal set; }

    /// <summary>The time at which the mirror was created.</summary>
    public DateTime? CreationDate { get; internal set; }

    /// <summary>The number of repositories that the registry found in the external namespace.</summary>
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
