using System;

namespace Quay.Client;

/// <summary>Settings of an organization to change. A property that is null leaves its setting as it is; an empty address removes the address.</summary>
public sealed class OrganizationSettings
{
    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The address for contact, if it differs.</summary>
    public string? ContactEmail { get; set; }

    /// <summary>Whether invoices are sent by e-mail.</summary>
    public bool? InvoiceEmail { get; set; }

    /// <summary>The address for invoices; with an empty text they go to the e-mail address.</summary>
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The time for which deleted tags can be restored, sent in whole seconds. The registry accepts the times of its configuration only.</summary>
    public TimeSpan? TagExpiration { get; set; }

    internal JsonBody ToBody() => new JsonBody()
        .SetIfGiven("email", Email)
        .SetIfGiven("invoice_email", InvoiceEmail)
        .SetIfGiven("tag_expiration_s", (long?)TagExpiration?.TotalSeconds)
        .SetOrClear("contact_email", ContactEmail)
        .SetOrClear("invoice_email_address", InvoiceEmailAddress);
}
