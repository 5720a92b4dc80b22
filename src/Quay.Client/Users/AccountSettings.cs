using System;
using System.Security;

namespace Quay.Client;

/// <summary>Settings of the session's user to change. A property that is null leaves its setting as it is; an empty text removes it.</summary>
public sealed class AccountSettings
{
    /// <summary>The name to sign in with, which is also the namespace of the user's repositories.</summary>
    public string? Name { get; set; }

    /// <summary>The password: at least 8 characters and no spaces.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The e-mail address. A registry that sends mail keeps the old one until the new one is confirmed.</summary>
    public string? Email { get; set; }

    /// <summary>The time for which deleted tags can be restored, sent in whole seconds. The registry accepts the times of its configuration only.</summary>
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; set; }

    /// <summary>The address for invoices; with an empty text they go to the e-mail address.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; set; }

    /// <summary>The company.</summary>
    public string? Company { get; set; }

    /// <summary>The location.</summary>
    public string? Location { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("username", Name)
        .SetIfGiven("password", Password)
        .SetIfGiven("email", Email)
        .SetIfGiven("tag_expiration_s", (long?)TagExpiration?.TotalSeconds)
        .SetIfGiven("invoice_email", InvoiceEmail)
        .SetOrClear("invoice_email_address", InvoiceEmailAddress)
        .SetOrClear("given_name", GivenName)
        .SetOrClear("family_name", FamilyName)
        .SetOrClear("company", Company)
        .SetOrClear("location", Location);
}
