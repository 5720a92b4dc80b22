using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An OAuth application of an organization: what tokens are made for, and what users let act on their behalf.</summary>
public sealed class QuayApplication : QuayObject
{
    /// <summary>The organization it belongs to.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>What it is called. Several may have the same name.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>What tells it from the others.</summary>
    public string ClientId { get; internal set; } = string.Empty;

    /// <summary>With what it shows who it is; null where only what everybody may know was read.</summary>
    internal SecureString? ClientSecret { get; set; }

    /// <inheritdoc cref="ClientSecret"/>
    public SecureString? GetClientSecret() => ClientSecret;

    /// <summary>What it is for.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of its own pages.</summary>
    public Uri? ApplicationUri => ToUri(ApplicationAddress);

    /// <summary>The address to which browsers are sent once a user has agreed.</summary>
    public Uri? RedirectUri => ToUri(RedirectAddress);

    /// <summary>The e-mail address whose picture stands for it.</summary>
    public string? AvatarEmail { get; internal set; }

    /// <summary>The picture of the application; only where what everybody may know was read.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    // As they are stored: the registry compares the addresses letter by letter.
    [JsonProperty("application_uri")]
    [KeepsCredentials]
    internal string? ApplicationAddress { get; set; }

    [JsonProperty("redirect_uri")]
    [KeepsCredentials]
    internal string? RedirectAddress { get; set; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal override string? GetIdentity() => ClientId;

    private static Uri? ToUri(string? text) => Uri.TryCreate(SecretAddress.HideCredentials(text ?? string.Empty), UriKind.Absolute, out Uri? uri) ? uri : null;
}
