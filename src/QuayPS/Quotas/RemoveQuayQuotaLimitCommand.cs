using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes a limit of an organization's quota away.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayQuotaLimit", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayQuotaLimitCommand : QuotaLimitChangeCmdlet
{
    /// <summary>The id of the limit.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(QuotaLimitCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Id;

    private protected override void Execute()
    {
        (string organization, string? quotaId, string id) = (Organization, QuotaId.NullIfEmpty(), Id);
        Send($"Limit '{id}' of {QuotaDisplay}", "Remove", token => Client.QuotaLimits.DeleteAsync(organization, quotaId, id, token));
    }
}
