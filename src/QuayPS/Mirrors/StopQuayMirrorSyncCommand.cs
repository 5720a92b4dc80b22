using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Cancels the synchronization of mirrors of repositories or organizations.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QuayMirrorSync", SupportsShouldProcess = true, DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayRepositoryMirror), typeof(QuayOrganizationMirror))]
public sealed class StopQuayMirrorSyncCommand : MirrorSyncCmdlet
{
    /// <summary>Writes the mirror.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MirrorTarget target = Target;
        Send(target.Display, "Cancel the synchronization", token => target.CancelAsync(Client, token), token => target.GetAsync(Client, token), PassThru);
    }
}
