using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives an organization a subscription that the session's user bought on Red Hat's marketplace. Only quay.io has them.</summary>
[Cmdlet(VerbsCommon.Add, "QuayMarketplaceSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(QuayMarketplaceSubscription))]
public sealed class AddQuayMarketplaceSubscriptionCommand : OrganizationItemCmdlet
{
    /// <summary>The id of the subscription.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [ValidateRange(1, long.MaxValue)]
    public long[] SubscriptionId { get; set; } = [];

    /// <summary>The number of units to give; by default all. Only some subscriptions can be split.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>Writes the subscription as the organization has it after the change.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => SubscriptionId[0];

    private protected override void Execute() => Send(
        $"Organization '{Organization[0]}'",
        $"Add marketplace subscription {SubscriptionId[0]}",
        token => Client.Billing.AddMarketplaceAsync(Organization[0], SubscriptionId[0], Quantity, token),
        token => Client.Billing.GetMarketplaceAsync(Organization[0], SubscriptionId[0], token),
        PassThru);
}
