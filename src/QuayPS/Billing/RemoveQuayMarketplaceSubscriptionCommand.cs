using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes subscriptions of Red Hat's marketplace away from an organization, on quay.io.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayMarketplaceSubscription", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayMarketplaceSubscriptionCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>Which ones. Several go in one request.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, long.MaxValue)]
    public long[] SubscriptionId { get; set; } = [];

    private protected override object? ErrorTarget => string.Join(", ", SubscriptionId);

    private protected override void Execute()
    {
        (string organization, long[] ids) = (Organization, SubscriptionId);
        Send(
            $"Organization '{organization}'",
            "Remove marketplace subscription " + string.Join(", ", ids),
            token => Client.Billing.RemoveMarketplaceAsync(organization, ids, token));
    }
}
