using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets the registry warn, or refuse pushes, when so much of an organization's quota is used.</summary>
[Cmdlet(VerbsCommon.New, "QuayQuotaLimit", SupportsShouldProcess = true)]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class NewQuayQuotaLimitCommand : QuotaLimitChangeCmdlet
{
    /// <summary>What the registry does: <c>Warning</c> or <c>Reject</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public QuayQuotaLimitType Type { get; set; }

    /// <summary>From how much of the quota on, in percent.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("LimitPercent")]
    [ValidateRange(1, 100)]
    public int ThresholdPercent { get; set; }

    private protected override void Execute()
    {
        (string organization, string? quotaId, QuayQuotaLimitType type, int percent) = (Organization, QuotaId.NullIfEmpty(), Type, ThresholdPercent);
        Send(
            $"{type} at {percent} % of {QuotaDisplay}",
            "Create",
            token => Client.QuotaLimits.CreateAsync(organization, quotaId, type, percent, token));
    }
}
