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
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;

    private protected override async Task ReadAsync(ItemOutput output)
    {
        ManifestTarget target = Target;
        string digest = await target.ResolveAsync(Client, StopToken);
        QuaySecurityScan? scan = await output.WaitUntilEndedAsync(
            Client,
            $"The scan of '{target.Display}'",
            token => Client.Security.GetAsync(target.Repository, digest, target.Tag, token),
            seen => seen.IsFinished || seen.IsManifestList,
            seen => seen.Status.ToString(),
            TimeoutSec,
            PollSec,
            StopToken);
        if (scan is { IsManifestList: true })
        {
            output.WriteError(IndexError(target));
        }
        else if (scan is not null)
        {
            output.Write(scan);
        }
    }
}
