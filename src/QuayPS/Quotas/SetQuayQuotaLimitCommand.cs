using System;
using System.Linq;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a limit of an organization's quota; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayQuotaLimit", SupportsShouldProcess = true)]
[OutputType(typeof(QuayQuotaLimit))]
public sealed class SetQuayQuotaLimitCommand : QuotaLimitChangeCmdlet
{
    /// <summary>The id of the limit.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaLimitCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>What the registry does: <c>Warning</c> or <c>Reject</c>.</summary>
    [Parameter]
    public QuayQuotaLimitType? Type { get; set; }

    /// <summary>From how much of the quota on, in percent.</summary>
    [Parameter]
    [ValidateRange(1, 100)]
    public int? ThresholdPercent { get; set; }

    /// <summary>Writes the limit as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        (QuayQuotaLimitType? type, int? percent) = (Type, ThresholdPercent);
        if (type is null && percent is null)
        {
            throw new ArgumentException("There is nothing to change. Give -Type, -ThresholdPercent or both.");
        }

        (string organization, string? quotaId, string id) = (Organization, QuotaId.NullIfEmpty(), Id);
        string action = "Change to " + string.Join(" at ", new[] { type?.ToString(), percent is null ? null : $"{percent} %" }.OfType<string>());
        Send(
            $"Limit '{id}' of {QuotaDisplay}",
            action,
            token => Client.QuotaLimits.ChangeAsync(organization, quotaId, id, type, percent, token),
            PassThru);
    }
}
