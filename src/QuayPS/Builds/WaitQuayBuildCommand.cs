using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until a build has ended, well or not.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuayBuild", DefaultParameterSetName = RepositorySet)]
[OutputType(typeof(QuayBuild))]
public sealed class WaitQuayBuildCommand : BuildCmdlet
{
    /// <summary>How long to wait, in seconds: 3600 unless set. With 0 it looks once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = BuildWatch.DefaultTimeoutSec;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = BuildWatch.DefaultPollSec;

    private protected override void Execute()
    {
        QuayBuild build = Poll(
            $"Build {Id}",
            () => Await(Client.Builds.GetStatusAsync(RepositoryName, Id, StopToken)),
            seen => seen.IsFinished,
            BuildWatch.State,
            TimeoutSec,
            PollSec);
        BuildWatch.Write(this, build, TimeoutSec);
    }
}
