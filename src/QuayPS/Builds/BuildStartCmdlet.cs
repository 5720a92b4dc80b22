using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that starts builds and, with -Wait, waits until they have ended.</summary>
public abstract class BuildStartCmdlet : QuayItemCmdlet
{
    private readonly List<(BuildStartCmdlet Item, QuayBuild Build)> _started = [];

    private protected BuildStartCmdlet()
    {
    }

    /// <summary>Waits until the build has ended and writes it then.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>The longest time to wait with -Wait, in seconds: 3600 by default.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = ItemWaiting.DefaultTimeoutSec;

    /// <summary>The time between two reads of the state with -Wait, in seconds: 5 by default.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;

    // All builds are started before the first one is waited for.
    private protected override void Finish()
    {
        base.Finish();
        foreach ((BuildStartCmdlet item, QuayBuild build) in _started)
        {
            item.Start(
                output => output.WriteEndedBuildAsync(item.Client, RepositoryName.Parse(build.Repository), build.Id, TimeoutSec, PollSec, StopToken),
                build.Id);
        }

        base.Finish();
    }

    /// <summary>Asks for confirmation of one build and starts it.</summary>
    /// <param name="target">The target of the prompt.</param>
    /// <param name="action">The action of the prompt: the source of the build.</param>
    /// <param name="start">Starts the build.</param>
    private protected void SendStart(string target, string action, Func<CancellationToken, Task<QuayBuild>> start) =>
        Send(target, action, start, build =>
        {
            if (Wait)
            {
                _started.Add((this, build));
            }
            else
            {
                WriteObject(build);
            }
        });
}
