using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Takes the quota of a namespace away with its limits; what the registry sets for all of them holds then.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayQuota", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(void))]
public sealed class RemoveQuayQuotaCommand : QuotaChangeCmdlet
{
    /// <summary>The id of the quota; the one that there is unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string? Id { get; set; }

    private protected override void Execute()
    {
        (QuotaOwner owner, string? id) = (Owner, Id.NullIfEmpty());
        Send($"Quota of {owner} with its limits", "Remove", token => Client.Quotas.DeleteAsync(owner, id, token));
    }
}
