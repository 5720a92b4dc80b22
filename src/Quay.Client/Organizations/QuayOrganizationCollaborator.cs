using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A user who has permissions on repositories of an organization and is in none of its teams.</summary>
public sealed class QuayOrganizationCollaborator : QuayObject
{
    /// <summary>The organization.</summary>
    [JsonIgnore]
    public string Organization { get; private set; } = string.Empty;

    /// <summary>The user's name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The registry's word for the kind: <c>user</c>.</summary>
    public string? Kind { get; internal set; }

    /// <summary>The repositories (<c>namespace/name</c>) on which the user has a permission.</summary>
    [JsonIgnore]
    public QuayList<string> Repositories { get; private set; } = new([]);

    /// <summary>The avatar of the user.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    [JsonProperty("repositories")]
    internal List<string> RepositoryNames { get; set; } = [];

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal QuayOrganizationCollaborator Of(string organization)
    {
        Organization = organization;
        Repositories = new(RepositoryNames.Select(name => organization + "/" + name));
        return this;
    }
}
