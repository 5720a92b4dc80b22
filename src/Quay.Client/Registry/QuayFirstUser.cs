using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The first user of a registry, with what to sign in with.</summary>
public sealed class QuayFirstUser : QuayObject
{
    /// <summary>The user's name.</summary>
    [JsonProperty("username")]
    public string Name { get; internal set; } = string.Empty;

    /// <summary>The e-mail address.</summary>
    public string? Email { get; internal set; }

    /// <summary>A token with all scopes. The registry does not tell it again.</summary>
    internal SecureString? AccessToken { get; set; }

    /// <inheritdoc cref="AccessToken"/>
    public SecureString? GetAccessToken() => AccessToken;

    /// <summary>The password in a form that only this registry understands, for docker and the like.</summary>
    internal SecureString? EncryptedPassword { get; set; }

    /// <inheritdoc cref="EncryptedPassword"/>
    public SecureString? GetEncryptedPassword() => EncryptedPassword;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
