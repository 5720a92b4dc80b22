using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the invoices of an organization or of the session's user. Only quay.io has them.</summary>
[Cmdlet(VerbsCommon.Get, "QuayInvoice", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayInvoice))]
public sealed class GetQuayInvoiceCommand : BillingReadCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Billing.ListInvoicesAsync(OrganizationName, StopToken));
}
