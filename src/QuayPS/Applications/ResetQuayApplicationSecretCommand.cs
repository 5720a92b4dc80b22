using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Replaces the secret of an OAuth application and writes the application with the new one. The old secret stops working at once.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayApplicationSecret", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayApplication))]
public sealed class ResetQuayApplicationSecretCommand : ApplicationCmdlet
{
    private protected override void Execute() => Send(
        Display,
        "Replace the secret; clients with the old one can no longer sign in",
        token => Client.Applications.ResetSecretAsync(Organization[0], ClientId[0], token));
}
