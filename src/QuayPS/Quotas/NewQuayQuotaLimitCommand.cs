using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a limit of an organization's quota, at which the registry warns or refuses pushes.</summary>
[Cmdlet(VerbsCommon.New, "QuayQuotaLimit", SupportsShouldProcess = true)]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class NewQuayQuotaLimitCommand : QuotaLimitCmdlet
{
    /// <summary>The action of the registry: <c>Warning</c> or <c>Reject</c>.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public QuayQuotaLimitType Type { get; set; }

    /// <summary>The part of the quota at which the registry acts, in percent.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [Alias("LimitPercent")]
    [ValidateRange(1, 100)]
    public int ThresholdPercent { get; set; }

    private protected override void Execute() => Send(
        $"{Type} at {ThresholdPercent} % of {QuotaSubject}",
        "Create",
        token => Client.QuotaLimits.CreateAsync(Organization[0], QuotaId.ItemName(), Type, ThresholdPercent, token));
}
