using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Sets how much storage a namespace without a quota of its own may take.</summary>
[Cmdlet(VerbsCommon.New, "QuayQuota", SupportsShouldProcess = true, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayQuota))]
public sealed class NewQuayQuotaCommand : QuotaChangeCmdlet
{
    /// <summary>The storage: a number of bytes, <c>10GB</c> or <c>10 GiB</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("LimitBytes")]
    [Size]
    [ValidateRange(1L, long.MaxValue)]
    public long Limit { get; set; }

    private protected override void Execute()
    {
        (QuotaOwner owner, long limit) = (Owner, Limit);
        Send($"Quota of {owner}", "Create with " + QuayFormat.Size(limit), token => Client.Quotas.CreateAsync(owner, limit, token));
    }
}
