using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the storage quota of a namespace.</summary>
[Cmdlet(VerbsCommon.Set, "QuayQuota", SupportsShouldProcess = true, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayQuota))]
public sealed class SetQuayQuotaCommand : QuotaCmdlet
{
    /// <summary>The storage that the namespace may use: a number of bytes, <c>10GB</c> or <c>10 GiB</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Size]
    [ValidateRange(1L, long.MaxValue)]
    public long Limit { get; set; }

    /// <summary>The id of the quota; the only quota of the namespace if not specified.</summary>
    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each(Of = nameof(Organization), Or = nameof(Namespace))]
    [NameText]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string[]? Id { get; set; }

    /// <summary>Writes the changed quota.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        QuotaOwner owner = Owner;
        Send($"Quota of {owner}", "Set to " + QuayFormat.Size(Limit), token => Client.Quotas.ChangeAsync(owner, Id.ItemName(), Limit, token), PassThru);
    }
}
