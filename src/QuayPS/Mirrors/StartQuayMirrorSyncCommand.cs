using System.Collections.Generic;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Lets mirrors of repositories or organizations be synchronized at once.</summary>
[Cmdlet(VerbsLifecycle.Start, "QuayMirrorSync", SupportsShouldProcess = true, DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayRepositoryMirror), typeof(QuayOrganizationMirror))]
public sealed class StartQuayMirrorSyncCommand : MirrorSyncCmdlet
{
    private readonly List<(StartQuayMirrorSyncCommand Item, MirrorTarget Target)> _started = [];

    /// <summary>Waits until the synchronization has ended, and writes the mirror as it is then.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait with -Wait, in seconds: 3600 unless set.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = MirrorWatch.DefaultTimeoutSec;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = MirrorWatch.DefaultPollSec;

    private protected override void Execute()
    {
        MirrorTarget target = Target;
        Send(
            target.Display,
            "Synchronize now",
            async token =>
            {
                await target.SyncAsync(Client, token);
                return target;
            },
            started => _started.Add((this, started)));
    }

    // All of them are started before the first is waited for.
    private protected override void Finish()
    {
        base.Finish();
        foreach ((StartQuayMirrorSyncCommand item, MirrorTarget target) in Wait ? _started : [])
        {
            item.Guard(() => item.Follow(target), () => target.Name);
        }
    }

    private void Follow(MirrorTarget target) => MirrorWatch.Write(
        this,
        target,
        Poll(target.Display, () => Await(target.GetAsync(Client, StopToken)), seen => !seen.IsSyncing, seen => seen.SyncStatus.ToString(), TimeoutSec, PollSec),
        TimeoutSec);
}
