using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets which plan an organization or the session's user has, on quay.io.</summary>
[Cmdlet(VerbsCommon.Get, "QuaySubscription", DefaultParameterSetName = "User")]
[OutputType(typeof(QuaySubscription))]
public sealed class GetQuaySubscriptionCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    private protected override object? ErrorTarget => Organization;

    private protected override void Execute() =>
        WriteObject(Await(Client.Billing.GetSubscriptionAsync(Organization, StopToken)));
}
