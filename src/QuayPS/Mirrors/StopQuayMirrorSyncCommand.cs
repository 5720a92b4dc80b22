using System.Management.Automation;

namespace QuayPS;

/// <summary>Cancels the synchronization of mirrors of repositories or organizations.</summary>
[Cmdlet(VerbsLifecycle.Stop, "QuayMirrorSync", SupportsShouldProcess = true, DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(void))]
public sealed class StopQuayMirrorSyncCommand : MirrorSyncCmdlet
{
    private protected override void Execute()
    {
        MirrorTarget target = Target;
        Send(target.Display, "Cancel the synchronization", token => target.CancelAsync(Client, token));
    }
}
