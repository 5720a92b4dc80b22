using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A token that was made for an OAuth application. It acts as the user who made it, within its scopes.</summary>
public sealed class QuayApplicationToken : QuayObject
{
    private static readonly char[] Separators = [' ', ','];

    /// <summary>The organization of the application.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The application.</summary>
    [JsonIgnore]
    public string ClientId { get; internal set; } = string.Empty;

    /// <summary>What tells it from the others; null where the registry does not say.</summary>
    public string? Uuid { get; internal set; }

    /// <summary>What it is called. Several may have the same name.</summary>
    public string? Name { get; internal set; }

    /// <summary>What it may do.</summary>
    [JsonIgnore]
    public QuayList<string> Scope { get; internal set; } = new([]);

    /// <summary>When it ends.</summary>
    public DateTime? ExpiresAt { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>Who made it.</summary>
    public string? CreatedBy { get; internal set; }

    /// <summary>When it was last used, if ever.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>The token itself. The registry tells it once, when it is made.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    [JsonProperty("scope")]
    internal string? ScopeText { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Uuid ?? ClientId;

    internal override void OnRead() => Scope = new(ScopeText?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) ?? []);
}
