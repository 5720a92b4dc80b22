using System;
using System.Linq;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The consent of a user to an application that acts on the user's behalf, given or requested.</summary>
public sealed class QuayAuthorization : QuayObject
{
    /// <summary>The UUID, which identifies the authorization.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The application.</summary>
    public QuayAuthorizedApplication Application { get; internal set; } = new();

    /// <summary>The organization that owns the application.</summary>
    [JsonIgnore]
    public string? Organization => Application.Organization?.Name;

    /// <summary>The names of the scopes, such as <c>repo:read</c>.</summary>
    [JsonIgnore]
    public QuayList<string> Scope { get; private set; } = new([]);

    /// <summary>The scopes with their descriptions.</summary>
    public QuayList<QuayScope> Scopes { get; internal set; } = new([]);

    /// <summary>Whether another user assigned it and the user has not agreed yet.</summary>
    [JsonIgnore]
    public bool Assigned { get; internal set; }

    /// <summary>The address to which the user's browser is redirected; null unless <see cref="Assigned"/>.</summary>
    [JsonProperty("redirectUri")]
    public Uri? RedirectUri { get; internal set; }

    /// <summary>The type of answer that the application requests, <c>token</c> or <c>code</c>; null unless <see cref="Assigned"/>.</summary>
    [JsonProperty("responseType")]
    public string? ResponseType { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Application.ToString();

    internal override string? GetIdentity() => Uuid;

    internal override void OnRead() => Scope = new(Scopes.Select(scope => scope.Scope));
}
