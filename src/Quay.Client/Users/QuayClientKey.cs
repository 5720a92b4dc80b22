using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A user's password in the form that docker and the like may keep in their files.</summary>
public sealed class QuayClientKey : QuayObject
{
    /// <summary>The user's name; null if the token's scope does not tell.</summary>
    [JsonIgnore]
    public string? Name { get; internal set; }

    /// <summary>What to sign in with instead of the password.</summary>
    internal SecureString? Key { get; set; }

    /// <inheritdoc cref="Key"/>
    public SecureString? GetKey() => Key;

    /// <inheritdoc/>
    public override string ToString() => Name ?? string.Empty;
}
