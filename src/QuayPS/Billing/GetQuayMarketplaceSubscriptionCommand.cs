using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what an organization has from Red Hat's marketplace, or what the session's user bought there, on quay.io.</summary>
[Cmdlet(VerbsCommon.Get, "QuayMarketplaceSubscription", DefaultParameterSetName = "User")]
[OutputType(typeof(QuayMarketplaceSubscription))]
public sealed class GetQuayMarketplaceSubscriptionCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() =>
        WriteObject(Await(Client.Billing.ListMarketplaceAsync(Organization, StopToken)), enumerateCollection: true);
}
