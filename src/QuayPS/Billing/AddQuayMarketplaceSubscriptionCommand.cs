using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives an organization something that the session's user bought on Red Hat's marketplace, on quay.io.</summary>
[Cmdlet(VerbsCommon.Add, "QuayMarketplaceSubscription", SupportsShouldProcess = true)]
[OutputType(typeof(QuayMarketplaceSubscription))]
public sealed class AddQuayMarketplaceSubscriptionCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>What to give it.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ValidateRange(1, long.MaxValue)]
    public long SubscriptionId { get; set; }

    /// <summary>How many of it; all unless set. Only some subscriptions can be split.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? Quantity { get; set; }

    /// <summary>Writes what the organization has then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => SubscriptionId;

    private protected override void Execute()
    {
        (string organization, long id, int? quantity) = (Organization, SubscriptionId, Quantity);
        Send(
            $"Organization '{organization}'",
            $"Add marketplace subscription {id}",
            token => Client.Billing.AddMarketplaceAsync(organization, id, quantity, token),
            token => Client.Billing.GetMarketplaceAsync(organization, id, token),
            PassThru);
    }
}
