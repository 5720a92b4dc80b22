using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes the quota of a namespace and its limits; the registry's default then applies.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayQuota", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(void))]
public sealed class RemoveQuayQuotaCommand : QuotaCmdlet
{
    /// <summary>The id of the quota; the only quota of the namespace if not specified.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization), Or = nameof(Namespace))]
    [NameText]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string[]? Id { get; set; }

    private protected override void Execute()
    {
        QuotaOwner owner = Owner;
        Send($"Quota of {owner} with its limits", "Remove", token => Client.Quotas.DeleteAsync(owner, Id.ItemName(), token));
    }
}
