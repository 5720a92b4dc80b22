using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes an auto-prune policy: the registry no longer deletes the tags that it selects.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAutoPrunePolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAutoPrunePolicyCommand : AutoPrunePolicyChangeCmdlet
{
    private protected override void Change(Place place, string uuid, string subject) =>
        Send(subject, "Remove", token => Client.AutoPrunePolicies.DeleteAsync(place, uuid, token));
}
