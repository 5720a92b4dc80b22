using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the settings of an organization; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayOrganization", SupportsShouldProcess = true)]
[OutputType(typeof(QuayOrganization))]
public sealed class SetQuayOrganizationCommand : QuayItemCmdlet
{
    /// <summary>The organization's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The e-mail address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>The address for contact, where it differs; empty for none.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? ContactEmail { get; set; }

    /// <summary>Invoices are sent by e-mail; with <c>-InvoiceEmail:$false</c> they are not.</summary>
    [Parameter]
    public SwitchParameter InvoiceEmail { get; set; }

    /// <summary>Where invoices are sent; empty for the e-mail address.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>For how long deleted tags can be restored: one of the times that the registry allows, such as <c>2w</c>.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(TagExpirationCompleter))]
    [Duration]
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Writes the organization as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        bool? invoices = MyInvocation.Flag(nameof(InvoiceEmail));
        if (Email is null && ContactEmail is null && invoices is null && InvoiceEmailAddress is null && TagExpiration is null)
        {
            throw new ArgumentException("There is nothing to change. Give one of the settings.");
        }

        string name = Name;
        var settings = new OrganizationSettings
        {
            Email = Email,
            ContactEmail = ContactEmail,
            InvoiceEmail = invoices,
            InvoiceEmailAddress = InvoiceEmailAddress,
            TagExpiration = TagExpiration,
        };
        Send($"Organization '{name}'", "Change", token => Client.Organizations.ChangeAsync(name, settings, token), PassThru);
    }
}
