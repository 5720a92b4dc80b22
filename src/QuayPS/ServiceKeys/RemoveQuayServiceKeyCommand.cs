using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes a service key. The service can no longer authenticate with it.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayServiceKey", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayServiceKeyCommand : ServiceKeyChangeCmdlet
{
    private protected override void Execute() => Send(Display, "Remove", token => Client.ServiceKeys.DeleteAsync(Kid[0], token));
}
