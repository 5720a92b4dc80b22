using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A member of an organization: a user who is in one of its teams.</summary>
public sealed class QuayOrganizationMember : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; private set; } = string.Empty;

    /// <summary>The user's name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The registry's word for the kind: <c>user</c>.</summary>
    public string? Kind { get; internal set; }

    /// <summary>The names of the user's teams in the organization.</summary>
    [JsonIgnore]
    public QuayList<string> Teams { get; private set; } = new([]);

    /// <summary>The repositories (<c>namespace/name</c>) on which the user has a permission of their own, besides those of the teams.</summary>
    [JsonIgnore]
    public QuayList<string> Repositories { get; private set; } = new([]);

    /// <summary>The avatar of the user.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    [JsonProperty("teams")]
    internal List<QuayTeam> TeamDetails { get; set; } = [];

    [JsonProperty("repositories")]
    internal List<string> RepositoryNames { get; set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => Name;

    internal QuayOrganizationMember Of(string organization)
    {
        Organization = organization;
        Teams = new(TeamDetails.Select(team => team.Name));
        Repositories = new(RepositoryNames.Select(name => organization + "/" + name));
        return this;
    }
}
