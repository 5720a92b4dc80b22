using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the synchronization of mirrors of repositories or organizations has ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuayMirrorSync", DefaultParameterSetName = "Repository")]
[OutputType(typeof(QuayRepositoryMirror), typeof(QuayOrganizationMirror))]
public sealed class WaitQuayMirrorSyncCommand : SessionCmdlet
{
    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Repository")]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Repository { get; set; }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Organization")]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Organization { get; set; }

    /// <summary>How long to wait, in seconds: 3600 unless set. With 0 it looks once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = MirrorWatch.DefaultTimeoutSec;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = MirrorWatch.DefaultPollSec;

    private protected override object? ErrorTarget => Repository ?? Organization;

    private protected override void Execute()
    {
        MirrorTarget target = MirrorTarget.Parse(ParameterSetName == "Repository" ? Repository : null, Organization);
        QuayMirror mirror = Poll(
            target.Display, () => Await(target.GetAsync(Client, StopToken)), seen => !seen.IsSyncing, seen => seen.SyncStatus.ToString(), TimeoutSec, PollSec);
        MirrorWatch.Write(this, target, mirror, TimeoutSec);
    }
}
