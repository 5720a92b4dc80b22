using System;
using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using System.Threading.Tasks;
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
    [ValidateRange(0.05, 3600)]
    public double PollSec { get; set; } = 5;

    private protected override void Read(ManifestTarget target, string digest)
    {
        var clock = Stopwatch.StartNew();
        var limit = TimeSpan.FromSeconds(TimeoutSec);
        using var progress = new ProgressReporter(this, $"Scan of {target.Display}");
        QuaySecurityScan scan;
        while (!(scan = GetScan(target, digest)).IsFinished && !scan.IsManifestList && clock.Elapsed < limit)
        {
            progress.Show($"{scan.Status}, {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.CurrentCulture)} s");
            TimeSpan pause = TimeSpan.FromSeconds(PollSec);
            TimeSpan left = limit - clock.Elapsed;
            Wait(Task.Delay(left <= TimeSpan.Zero ? TimeSpan.Zero : left < pause ? left : pause, StopToken));
        }

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
