using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Ends that the registry deletes tags by itself.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAutoPrunePolicy", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAutoPrunePolicyCommand : PolicyChangeCmdlet
{
    /// <summary>The UUID of the policy.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AutoPrunePolicyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        (Place place, string uuid) = (Place, Uuid);
        Send($"Auto-prune policy '{uuid}' of {place}", "Remove", token => Client.AutoPrunePolicies.DeleteAsync(place, uuid, token));
    }
}
