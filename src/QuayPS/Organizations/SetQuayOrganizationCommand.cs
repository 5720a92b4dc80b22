using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the settings of an organization; settings that are not given stay.</summary>
[Cmdlet(VerbsCommon.Set, "QuayOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganization))]
public sealed class SetQuayOrganizationCommand : OrganizationChangeCmdlet
{
    /// <summary>The e-mail address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>The address for contact, if it differs; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? ContactEmail { get; set; }

    /// <summary>Sends invoices by e-mail; with <c>-InvoiceEmail:$false</c> not.</summary>
    [Parameter]
    public SwitchParameter InvoiceEmail { get; set; }

    /// <summary>The address for invoices; with an empty text they go to the e-mail address.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The time for which deleted tags can be restored: one that the registry allows, such as <c>2w</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TagExpirationCompleter))]
    [Duration]
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Writes the changed organization.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MyInvocation.RequireAny(nameof(Email), nameof(ContactEmail), nameof(InvoiceEmail), nameof(InvoiceEmailAddress), nameof(TagExpiration));
        var settings = new OrganizationSettings
        {
            Email = Email,
            ContactEmail = ContactEmail,
            InvoiceEmail = MyInvocation.Flag(nameof(InvoiceEmail)),
            InvoiceEmailAddress = InvoiceEmailAddress,
            TagExpiration = TagExpiration,
        };
        Send(Subject, "Change", token => Client.Organizations.ChangeAsync(Name[0], settings, token), PassThru);
    }
}
