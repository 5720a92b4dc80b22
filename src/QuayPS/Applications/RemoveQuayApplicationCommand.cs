using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes an OAuth application. Its tokens stop working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayApplication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayApplicationCommand : ApplicationCmdlet
{
    private protected override void Execute() =>
        Send(Display + " with all its tokens", "Remove", token => Client.Applications.DeleteAsync(Organization[0], ClientId[0], token));
}
