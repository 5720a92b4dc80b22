using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes subscriptions of Red Hat's marketplace from an organization. Only quay.io has them.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayMarketplaceSubscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayMarketplaceSubscriptionCommand : OrganizationItemCmdlet
{
    /// <summary>The ids of the subscriptions. Several are removed in one request.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, long.MaxValue)]
    public long[] SubscriptionId { get; set; } = [];

    private protected override object? ErrorTarget => string.Join(", ", SubscriptionId);

    private protected override void Execute() => Send(
        $"Organization '{Organization[0]}'",
        "Remove marketplace subscription " + string.Join(", ", SubscriptionId),
        token => Client.Billing.RemoveMarketplaceAsync(Organization[0], SubscriptionId, token));
}
