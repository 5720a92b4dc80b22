using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Ends that the registry locks tags by itself; those which it has locked stay so.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayImmutabilityPolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayImmutabilityPolicyCommand : PolicyChangeCmdlet
{
    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ImmutabilityPolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        (Place place, string uuid) = (SharedPlace, Uuid);
        Send($"Immutability policy '{uuid}' of {place}", "Remove", token => Client.ImmutabilityPolicies.DeleteAsync(place, uuid, token));
    }
}
