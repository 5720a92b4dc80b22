using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until builds have ended, whether they succeeded or failed.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuayBuild", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuild))]
public sealed class WaitQuayBuildCommand : BuildCmdlet
{
    /// <summary>The longest time to wait, in seconds: 3600 by default; with 0 the state is read once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = ItemWaiting.DefaultTimeoutSec;

    /// <summary>The time between two reads of the state, in seconds: 5 by default.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;

    private protected override Task ReadAsync(ItemOutput output) =>
        output.WriteEndedBuildAsync(Client, RepositoryName, BuildId, TimeoutSec, PollSec, StopToken);
}
