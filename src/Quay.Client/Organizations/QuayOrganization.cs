using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// An organization. Which fields have values depends on where it comes from: the session's own list knows the rights
/// of its user, the organization itself its teams and settings, the superuser's list the storage in use.
/// </summary>
public sealed class QuayOrganization : QuayObject
{
    /// <summary>The organization's name, the namespace of its repositories.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The same as <see cref="Name"/>, as what belongs to an organization calls it.</summary>
    public string Organization => Name;

    /// <summary>The e-mail address. Only its administrators and superusers see it.</summary>
    public string? Email { get; internal set; }

    /// <summary>The address for contact, where it differs.</summary>
    public string? ContactEmail { get; internal set; }

    /// <summary>The picture of the organization.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    /// <summary>Whether the session's user administers it.</summary>
    public bool? IsAdmin { get; internal set; }

    /// <summary>Whether the session's user belongs to it.</summary>
    public bool? IsMember { get; internal set; }

    /// <summary>Whether the session's user may create repositories in it.</summary>
    public bool? CanCreateRepo { get; internal set; }

    /// <summary>Whether everybody may see it.</summary>
    public bool? Public { get; internal set; }

    /// <summary>Whether images without a namespace mean this one.</summary>
    public bool? PreferredNamespace { get; internal set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; internal set; }

    /// <summary>Where invoices are sent.</summary>
    public string? InvoiceEmailAddress { get; internal set; }

    /// <summary>For how long deleted tags can be restored.</summary>
    [JsonProperty("tag_expiration_s")]
    public TimeSpan? TagExpiration { get; internal set; }

    /// <summary>Whether the organization is on a free plan.</summary>
    public bool? IsFreeAccount { get; internal set; }

    /// <summary>How much of the quota is used.</summary>
    public QuayQuotaReport? QuotaReport { get; internal set; }

    /// <summary>Its teams, in the registry's order.</summary>
    [JsonIgnore]
    public QuayList<QuayTeam> Teams { get; private set; } = new([]);

    [JsonProperty("teams")]
    internal Dictionary<string, QuayTeam>? TeamsByName { get; set; }

    [JsonProperty("ordered_teams")]
    internal List<string>? OrderedTeams { get; set; }

    // The session's own list says the same by another name.
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
