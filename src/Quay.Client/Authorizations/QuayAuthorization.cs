using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>What an application may do on behalf of a user, or will once the user agrees.</summary>
public sealed class QuayAuthorization : QuayObject
{
    /// <summary>What tells it from the others.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The application.</summary>
    public QuayAuthorizedApplication Application { get; internal set; } = new();

    /// <summary>The organization that the application belongs to.</summary>
    [JsonIgnore]
    public string? Organization => Application.Organization?.Name;

    /// <summary>What it may do, such as <c>repo:read</c>.</summary>
    [JsonIgnore]
    public QuayList<string> Scope { get; private set; } = new([]);

    /// <summary>The same, with what it means.</summary>
    public QuayList<QuayScope> Scopes { get; internal set; } = new([]);

    /// <summary>Whether somebody assigned a token to the user, who has not agreed yet.</summary>
    [JsonIgnore]
    public bool Assigned { get; internal set; }

    /// <summary>Where the user's browser is sent in the end; of those that are assigned only.</summary>
    [JsonProperty("redirectUri")]
    public Uri? RedirectUri { get; internal set; }

    /// <summary>What the application is to get: a token or a code; of those that are assigned only.</summary>
    [JsonProperty("responseType")]
    public string? ResponseType { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Application.ToString();

    internal override string? GetIdentity() => Uuid;

    internal override void OnRead() => Scope = new(Scopes.Select(scope => scope.Scope));
}
