using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A robot account: a user for machines, of an organization or of a user.</summary>
public sealed class QuayRobot : QuayObject
{
    /// <summary>The name to sign in with, <c>namespace+name</c>.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The organization it belongs to; null for a robot of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>The organization or user it belongs to.</summary>
    public string Namespace => Name.Split('+')[0];

    /// <summary>The name without the namespace.</summary>
    public string ShortName => Name.Substring(Name.IndexOf('+') + 1);

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>When it was last used, if ever.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>What it signs in with; null where it was not asked for.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>What whoever made it wanted to remember with it.</summary>
    public QuayDictionary<object?>? UnstructuredMetadata { get; internal set; }

    /// <summary>The names of the teams it is in, where asked for.</summary>
    [JsonIgnore]
    public QuayList<string> Teams { get; private set; } = new([]);

    /// <summary>The names of the repositories it has a right on, where asked for.</summary>
    public QuayList<string> Repositories { get; internal set; } = new([]);

    [JsonProperty("teams")]
    internal List<QuayTeam>? TeamDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => ShortName;

    internal override void OnRead() => Teams = new(TeamDetails?.Select(team => team.Name) ?? []);
}
