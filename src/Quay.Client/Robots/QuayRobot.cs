using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A robot account: an account for programs, owned by an organization or a user.</summary>
public sealed class QuayRobot : QuayObject
{
    /// <summary>The name to sign in with, <c>namespace+name</c>.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The organization that owns the robot; null for a robot of a user.</summary>
    [JsonIgnore]
    public string? Organization { get; internal set; }

    /// <summary>The organization or user that owns the robot.</summary>
    public string Namespace => Name.Split('+')[0];

    /// <summary>The name without the namespace: <c>ci</c> of <c>acme+ci</c>.</summary>
    public string ShortName => Name.Substring(Name.IndexOf('+') + 1);

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <summary>The time of creation.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>The time of the last sign-in; null if the robot was never used.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>The token that it signs in with; null if it was not requested.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>The data that its creator stored with it.</summary>
    public QuayDictionary<object?>? UnstructuredMetadata { get; internal set; }

    /// <summary>The names of the teams it is in; empty if they were not requested.</summary>
    [JsonIgnore]
    public QuayList<string> Teams { get; private set; } = new([]);

    /// <summary>The names, without the namespace, of the repositories it has a permission on; empty if they were not requested.</summary>
    public QuayList<string> Repositories { get; internal set; } = new([]);

    [JsonProperty("teams")]
    internal List<QuayTeam>? TeamDetails { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => ShortName;

    internal override void OnRead() => Teams = new(TeamDetails?.Select(team => team.Name) ?? []);
}
