using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a limit of an organization's quota; settings that are not specified are left as they are.</summary>
[Cmdlet(VerbsCommon.Set, "QuayQuotaLimit", SupportsShouldProcess = true)]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class SetQuayQuotaLimitCommand : QuotaLimitChangeCmdlet
{
    // Not from the pipeline: a limit there has its present values, which would be sent in addition to the specified one.
    /// <summary>The action of the registry: <c>Warning</c> or <c>Reject</c>.</summary>
    [Parameter]
    public QuayQuotaLimitType? Type { get; set; }

    /// <summary>The part of the quota at which the registry acts, in percent.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? ThresholdPercent { get; set; }

    /// <summary>Writes the changed limit.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(string organization, string id, string subject)
    {
        MyInvocation.RequireAny(nameof(Type), nameof(ThresholdPercent));
        string setting = string.Join(" at ", new[] { Type?.ToString(), ThresholdPercent is { } percent ? $"{percent} %" : null }.OfType<string>());
        Send(
            subject,
            "Change to " + setting,
            token => Client.QuotaLimits.ChangeAsync(organization, QuotaId.ItemName(), id, Type, ThresholdPercent, token),
            PassThru);
    }
}
