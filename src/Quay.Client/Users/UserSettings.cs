using System.Security;

namespace Quay.Client;

/// <summary>What superusers can set of a user; what is null stays.</summary>
public sealed class UserSettings
{
    /// <summary>The password to sign in with.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Whether the user can sign in.</summary>
    public bool? Enabled { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("password", Password)
        .SetIfGiven("email", Email)
        .SetIfGiven("enabled", Enabled);
}
