using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that starts builds and, on request, waits until they have ended.</summary>
public abstract class BuildStartCmdlet : QuayItemCmdlet
{
    private readonly List<QuayBuild> _started = [];

    private protected BuildStartCmdlet()
    {
    }

    /// <summary>Waits until the build has ended, and writes it as it is then.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long to wait with -Wait, in seconds: 3600 unless set.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = BuildWatch.DefaultTimeoutSec;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = BuildWatch.DefaultPollSec;

    // All of them are started before the first is waited for.
    private protected override void Finish()
    {
        base.Finish();
        foreach (QuayBuild build in _started)
        {
            Guard(() => WaitFor(build), () => build.Id);
        }
    }

    /// <summary>Asks for one build and, if it may be, starts it.</summary>
    /// <param name="target">What is built, as -WhatIf names it.</param>
    /// <param name="action">From what.</param>
    /// <param name="start">Starts the build.</param>
    private protected void Start(string target, string action, Func<CancellationToken, Task<QuayBuild>> start)
    {
        bool waits = Wait;
        Send(target, action, start, build =>
        {
            if (waits)
            {
                _started.Add(build);
            }
            else
            {
                WriteObject(build);
            }
        });
    }

    private void WaitFor(QuayBuild build)
    {
        RepositoryName repository = RepositoryName.Parse(build.Repository);
        QuayBuild last = Poll(
            $"Build {build.Id}",
            () => Await(Client.Builds.GetStatusAsync(repository, build.Id, StopToken)),
            seen => seen.IsFinished,
            BuildWatch.State,
            TimeoutSec,
            PollSec);
        BuildWatch.Write(this, last, TimeoutSec);
    }
}
