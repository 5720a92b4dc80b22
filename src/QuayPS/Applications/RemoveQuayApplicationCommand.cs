using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes an OAuth application; tokens that were made for it are worthless at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayApplication", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayApplicationCommand : ApplicationChangeCmdlet
{
    private protected override void Execute()
    {
        (string organization, string clientId) = (Organization, ClientId);
        Send(Display + " with all its tokens", "Remove", token => Client.Applications.DeleteAsync(organization, clientId, token));
    }
}
