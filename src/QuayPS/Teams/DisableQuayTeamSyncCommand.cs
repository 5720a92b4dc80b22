using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Ends the synchronization of a team with a directory group; its members stay.</summary>
[Cmdlet(VerbsLifecycle.Disable, "QuayTeamSync", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class DisableQuayTeamSyncCommand : TeamChangeCmdlet
{
    /// <summary>Writes the changed team.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute() => Send(
        Subject,
        "Stop taking its members from a directory",
        token => Client.Teams.DisableSyncAsync(Organization[0], Name[0], token),
        token => Client.Teams.GetAsync(Organization[0], Name[0], token),
        PassThru);
}
