using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// An organization. Which properties have values depends on the operation that it was read with: getLoggedInUser sends the
/// rights of the session's user, getOrganization the teams and settings, listAllOrganizations the storage in use.
/// </summary>
public sealed class QuayOrganization : QuayObject
{
    /// <summary>The organization's name, the namespace of its repositories.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The same as <see cref="Name"/>: objects of an organization name their organization with this property.</summary>
    public string Organization => Name;

    /// <summary>The e-mail address, which the registry shows to administrators of the organization and superusers only.</summary>
    public string? Email { get; internal set; }

    /// <summary>The address for contact, if it differs.</summary>
    public string? ContactEmail { get; internal set; }

    /// <summary>The avatar of the organization.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>Whether the session's user administers it.</summary>
    public bool? IsAdmin { get; internal set; }

    /// <summary>Whether the session's user belongs to it.</summary>
    public bool? IsMember { get; internal set; }

    /// <summary>Whether the session's user may create repositories in it.</summary>
    public bool? CanCreateRepo { get; internal set; }

    /// <summary>Whether everybody may see the organization.</summary>
    public bool? Public { get; internal set; }

    /// <summary>Whether image names without a namespace refer to this organization.</summary>
    public bool? PreferredNamespace { get; internal set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; internal set; }

    /// <summary>The address for invoices; null if they go to the e-mail address.</summary>
    public string? InvoiceEmailAddress { get; internal set; }

    /// <summary>The time for which deleted tags can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether the organization is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>The storage in use, and the quota if there is one.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>The teams in the registry's order; empty where the operation does not send them.</summary>
    [JsonIgnore]
    public QuayList<QuayTeam> Teams { get; private set; } = new([]);

    [JsonProperty("teams")]
    internal Dictionary<string, QuayTeam>? TeamsByName { get; set; }

    [JsonProperty("ordered_teams")]
    internal List<string>? OrderedTeams { get; set; }

    // The field of getLoggedInUser that holds the same as is_admin.
    [JsonProperty("is_org_admin")]
    internal bool? IsOrgAdmin { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => Name;

    internal override void OnRead()
    {
        IsAdmin ??= IsOrgAdmin;
        if (TeamsByName is null)
        {
            return;
        }

        foreach (QuayTeam team in TeamsByName.Values)
        {
            team.Organization = Name;
        }

        Teams = new(TeamsByName.Values.OrderBy(team => OrderedTeams?.IndexOf(team.Name) ?? 0));
    }
}
