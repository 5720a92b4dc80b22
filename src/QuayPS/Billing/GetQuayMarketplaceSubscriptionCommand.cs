using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the subscriptions of Red Hat's marketplace that an organization has or that the session's user bought. Only quay.io has them.</summary>
[Cmdlet(VerbsCommon.Get, "QuayMarketplaceSubscription", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayMarketplaceSubscription))]
public sealed class GetQuayMarketplaceSubscriptionCommand : BillingReadCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Billing.ListMarketplaceAsync(OrganizationName, StopToken));
}
