using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A token of an OAuth application. It acts as the user who created it, within its scopes.</summary>
public sealed class QuayApplicationToken : QuayObject
{
    private static readonly char[] Separators = [' ', ','];

    /// <summary>The organization that owns the application.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The client id of the application.</summary>
    [JsonIgnore]
    public string ClientId { get; internal set; } = string.Empty;

    /// <summary>The UUID, which identifies the token; null where the registry does not send it.</summary>
    public string? Uuid { get; internal set; }

    /// <summary>The name. Several tokens may have the same.</summary>
    public string? Name { get; internal set; }

    /// <summary>The scopes, such as <c>repo:read</c>.</summary>
    [JsonIgnore]
    public QuayList<string> Scope { get; internal set; } = new([]);

    /// <summary>The time at which it expires.</summary>
    public DateTime? ExpiresAt { get; internal set; }

    /// <summary>The time of creation.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>The user who created it.</summary>
    public string? CreatedBy { get; internal set; }

    /// <summary>The time of the last use; null if it was never used.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>The token itself. The registry sends it once, in the response to the creation; null otherwise.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    [JsonProperty("scope")]
    internal string? ScopeText { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Uuid ?? ClientId;

    internal override void OnRead() => Scope = new(ScopeText?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
