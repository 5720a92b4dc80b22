using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the plan of an organization or of the session's user. Only quay.io has plans.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySubscription", DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuaySubscription))]
public sealed class GetQuaySubscriptionCommand : BillingReadCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Billing.GetSubscriptionAsync(OrganizationName, StopToken));
}
