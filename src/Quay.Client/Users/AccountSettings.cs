using System;
using System.Security;

namespace Quay.Client;

/// <summary>What users can set of themselves; what is null stays, and a text that is empty is cleared.</summary>
public sealed class AccountSettings
{
    /// <summary>The name to sign in with, which is that of the namespace too.</summary>
    public string? Name { get; set; }

    /// <summary>The password to sign in with.</summary>
    public SecureString? Password { get; set; }

    /// <summary>The e-mail address; a registry with mail wants it to be confirmed first.</summary>
    public string? Email { get; set; }

    /// <summary>For how long deleted tags can be restored.</summary>
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; set; }

    /// <summary>Where invoices are sent.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? FamilyName { get; set; }

    /// <summary>The company.</summary>
    public string? Company { get; set; }

    /// <summary>The place.</summary>
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
