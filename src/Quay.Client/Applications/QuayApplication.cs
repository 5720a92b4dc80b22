using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>An OAuth application of an organization. Tokens are created for it, and users authorize it to act on their behalf.</summary>
public sealed class QuayApplication : QuayObject
{
    /// <summary>The organization that owns it.</summary>
    [JsonIgnore]
    public string Organization { get; internal set; } = string.Empty;

    /// <summary>The name. Several applications may have the same.</summary>
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The client id, which identifies the application.</summary>
    public string ClientId { get; internal set; } = string.Empty;

    /// <summary>The secret with which it authenticates; null where only the public information was read.</summary>
    internal SecureString? ClientSecret { get; set; }

    /// <inheritdoc cref="ClientSecret"/>
    public SecureString? GetClientSecret() => ClientSecret;

    /// <summary>The description.</summary>
    public string? Description { get; internal set; }

    /// <summary>The address of the application's own pages.</summary>
    public Uri? ApplicationUri => ToUri(ApplicationAddress);

    /// <summary>The address to which browsers are redirected after a user has agreed.</summary>
    public Uri? RedirectUri => ToUri(RedirectAddress);

    /// <summary>The e-mail address from which the picture is derived.</summary>
    public string? AvatarEmail { get; internal set; }

    /// <summary>The picture; null unless the public information was read.</summary>
    public QuayAvatar? Avatar { get; internal set; }

    // The stored texts: the registry compares addresses as text, and a Uri might change them.
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
