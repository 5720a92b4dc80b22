using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The first user of a registry, with a token.</summary>
public sealed class QuayFirstUser : QuayObject
{
    /// <summary>The name of the user.</summary>
    [JsonProperty("username")]
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The e-mail address.</summary>
    public string? Email { get; internal set; }

    /// <summary>A token with all scopes. The registry shows it only once.</summary>
    internal SecureString? AccessToken { get; set; }

    /// <inheritdoc cref="AccessToken"/>
    public SecureString? GetAccessToken() => AccessToken;

    /// <summary>The password, encrypted by the registry, for docker and other clients of this registry.</summary>
    internal SecureString? EncryptedPassword { get; set; }

    /// <inheritdoc cref="EncryptedPassword"/>
    public SecureString? GetEncryptedPassword() => EncryptedPassword;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
