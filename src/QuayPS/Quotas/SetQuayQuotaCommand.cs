using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes how much storage a namespace may take.</summary>
[Cmdlet(VerbsCommon.Set, "QuayQuota", SupportsShouldProcess = true, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayQuota))]
public sealed class SetQuayQuotaCommand : QuotaChangeCmdlet
{
    /// <summary>The storage: a number of bytes, <c>10GB</c> or <c>10 GiB</c>.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [Size]
    [ValidateRange(1L, long.MaxValue)]
    public long Limit { get; set; }

    /// <summary>The id of the quota; the one that there is unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaCompleter))]
    public string? Id { get; set; }

    /// <summary>Writes the quota as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (QuotaOwner owner, string? id, long limit) = (Owner, Id.NullIfEmpty(), Limit);
        Send($"Quota of {owner}", "Set to " + QuayFormat.Size(limit), token => Client.Quotas.ChangeAsync(owner, id, limit, token), PassThru);
    }
}
