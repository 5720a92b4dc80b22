using System.Security;

namespace Quay.Client;

/// <summary>Settings of a user that superusers can change. A property that is null leaves its setting as it is.</summary>
public sealed class UserSettings
{
    /// <summary>The password: at least 8 characters and no spaces.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Whether the user is enabled, so that the user can sign in.</summary>
    public bool? Enabled { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("password", Password)
        .SetIfGiven("email", Email)
        .SetIfGiven("enabled", Enabled);
}
