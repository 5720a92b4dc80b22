using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The encrypted password of a user, for configuration files of docker and other clients (generateUserClientKey).</summary>
public sealed class QuayClientKey : QuayObject
{
    /// <summary>The user's name; null if the scope of the token does not reveal it.</summary>
    [JsonIgnore]
    public string? Name { get; internal set; }

    /// <summary>The key to sign in with instead of the password.</summary>
    internal SecureString? Key { get; set; }

    /// <inheritdoc cref="Key"/>
    public SecureString? GetKey() => Key;

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
