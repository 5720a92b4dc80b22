using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that can wait until the synchronization of mirrors has ended.</summary>
public abstract class MirrorWaitCmdlet : MirrorSyncCmdlet
{
    private protected MirrorWaitCmdlet()
    {
    }

    /// <summary>The longest time to wait for each mirror, in seconds: 3600 by default; with 0 the state is read once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = ItemWaiting.DefaultTimeoutSec;

    /// <summary>The time between two reads of the state, in seconds: 5 by default.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;
}
