using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Starts the synchronization of mirrors of repositories or organizations.</summary>
[Cmdlet(VerbsLifecycle.Start, "QuayMirrorSync", SupportsShouldProcess = true, DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayRepositoryMirror), typeof(QuayOrganizationMirror))]
public sealed class StartQuayMirrorSyncCommand : MirrorWaitCmdlet
{
    private readonly List<(StartQuayMirrorSyncCommand Item, MirrorTarget Target)> _started = [];

    /// <summary>Waits until the synchronization has ended, and then writes the mirror.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Writes the mirror after the start; with -Wait after the synchronization has ended.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MirrorTarget target = Target;
        Send(
            target.Display,
            "Synchronize now",
            async token =>
            {
                await target.SyncAsync(Client, token);
                return PassThru && !Wait ? await target.GetAsync(Client, token) : null;
            },
            mirror => Complete(target, mirror));
    }

    private void Complete(MirrorTarget target, QuayMirror? mirror)
    {
        _started.Add((this, target));
        if (mirror is not null)
        {
            WriteObject(mirror);
        }
    }

    // All synchronizations are started before the first one is waited for.
    private protected override void Finish()
    {
        base.Finish();
        foreach ((StartQuayMirrorSyncCommand item, MirrorTarget target) in Wait ? _started : [])
        {
            item.Start(output => target.WriteEndedAsync(output, item.Client, TimeoutSec, PollSec, StopToken), target.Name);
        }

        base.Finish();
    }
}
