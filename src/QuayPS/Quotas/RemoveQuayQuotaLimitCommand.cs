using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes a limit of an organization's quota.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayQuotaLimit", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayQuotaLimitCommand : QuotaLimitChangeCmdlet
{
    private protected override void Change(string organization, string id, string subject) =>
        Send(subject, "Remove", token => Client.QuotaLimits.DeleteAsync(organization, QuotaId.ItemName(), id, token));
}
