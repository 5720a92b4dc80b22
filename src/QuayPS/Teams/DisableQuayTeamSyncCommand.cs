using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets the members of a team be managed by hand again; those it has stay.</summary>
[Cmdlet(VerbsLifecycle.Disable, "QuayTeamSync", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class DisableQuayTeamSyncCommand : TeamChangeCmdlet
{
    /// <summary>Writes the team as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string organization, string name) = (Organization, Name);
        Send(
            Display,
            "Stop taking its members from a directory",
            token => Client.Teams.DisableSyncAsync(organization, name, token),
            token => Client.Teams.GetAsync(organization, name, token),
            PassThru);
    }
}
