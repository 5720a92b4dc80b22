using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the scanner is done with an image.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuaySecurityScan")]
[OutputType(typeof(QuaySecurityScan))]
public sealed class WaitQuaySecurityScanCommand : SecurityCmdlet
{
    /// <summary>How long to wait, in seconds: 600 unless set. With 0 it looks once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>How long to wait before it looks again, in seconds: 5 unless set.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = 5;

    private protected override void Read(ManifestTarget target, string digest)
    {
        QuaySecurityScan scan = Poll(
            $"Scan of {target.Display}",
            () => GetScan(target, digest),
            seen => seen.IsFinished || seen.IsManifestList,
            seen => seen.Status.ToString(),
            TimeoutSec,
            PollSec);
        if (scan.IsManifestList)
        {
            WriteIndexError(target);
        }
        else if (scan.IsFinished)
        {
            WriteObject(scan);
        }
        else
        {
            WriteError(ErrorMapper.TimedOut($"The scan of '{target.Display}' did not end within {TimeoutSec} s; it is {scan.Status}.", ErrorTarget));
        }
    }
}
