using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the security scan of an image has ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuaySecurityScan")]
[OutputType(typeof(QuaySecurityScan))]
public sealed class WaitQuaySecurityScanCommand : SecurityCmdlet
{
    /// <summary>The longest time to wait, in seconds: 600 by default; with 0 the state is read once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = 600;

    /// <summary>The time between two readings of the state, in seconds: 5 by default.</summary>
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
