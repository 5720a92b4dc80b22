using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates the storage quota of an organization or, for superusers, of any namespace.</summary>
[Cmdlet(VerbsCommon.New, "QuayQuota", SupportsShouldProcess = true, DefaultParameterSetName = OrganizationSet)]
[OutputType(typeof(QuayQuota))]
public sealed class NewQuayQuotaCommand : QuotaCmdlet
{
    /// <summary>The storage that the namespace may use: a number of bytes, <c>10GB</c> or <c>10 GiB</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("LimitBytes")]
    [Size]
    [ValidateRange(1L, long.MaxValue)]
    public long Limit { get; set; }

    private protected override void Execute()
    {
        QuotaOwner owner = Owner;
        Send($"Quota of {owner}", "Create with " + QuayFormat.Size(Limit), token => Client.Quotas.CreateAsync(owner, Limit, token));
    }
}
