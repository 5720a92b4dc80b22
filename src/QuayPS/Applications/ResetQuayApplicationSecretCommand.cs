using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives an OAuth application a new secret and returns it; the old one is worthless at once.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayApplicationSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayApplication))]
public sealed class ResetQuayApplicationSecretCommand : ApplicationChangeCmdlet
{
    private protected override void Execute()
    {
        (string organization, string clientId) = (Organization, ClientId);
        Send(
            Display,
            "Replace the secret, which the application must then be given",
            token => Client.Applications.ResetSecretAsync(organization, clientId, token));
    }
}
