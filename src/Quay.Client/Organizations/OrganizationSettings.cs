using System;

namespace Quay.Client;

/// <summary>What to set of an organization; what is null stays, and an address that is empty is cleared.</summary>
public sealed class OrganizationSettings
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The address for contact, where it differs.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; set; }

    /// <summary>Where invoices are sent.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>For how long deleted tags can be restored.</summary>
    public TimeSpan? TagExpiration { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("email", Email)
        .SetIfGiven("invoice_email", InvoiceEmail)
        .SetIfGiven("tag_expiration_s", (long?)TagExpiration?.TotalSeconds)
        .SetOrClear("contact_email", ContactEmail)
        .SetOrClear("invoice_email_address", InvoiceEmailAddress);
}
