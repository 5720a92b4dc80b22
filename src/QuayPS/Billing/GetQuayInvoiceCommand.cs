using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the invoices of an organization or the session's user, on quay.io.</summary>
[Cmdlet(VerbsCommon.Get, "QuayInvoice", DefaultParameterSetName = "User")]
[OutputType(typeof(QuayInvoice))]
public sealed class GetQuayInvoiceCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() =>
        WriteObject(Await(Client.Billing.ListInvoicesAsync(Organization, StopToken)), enumerateCollection: true);
}
