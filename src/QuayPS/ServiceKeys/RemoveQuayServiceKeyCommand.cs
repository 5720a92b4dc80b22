using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes a service key; the service is locked out at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayServiceKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    private protected override void Execute()
    {
        string kid = Kid;
        Send(Display, "Remove", token => Client.ServiceKeys.DeleteAsync(kid, token));
    }
}
