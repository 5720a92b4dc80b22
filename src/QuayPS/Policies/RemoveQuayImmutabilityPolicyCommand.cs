using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes an immutability policy; tags that it has locked stay locked.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayImmutabilityPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayImmutabilityPolicyCommand : ImmutabilityPolicyChangeCmdlet
{
    private protected override void Change(Place place, string uuid, string subject) =>
        Send(subject, "Remove", token => Client.ImmutabilityPolicies.DeleteAsync(place, uuid, token));
}
