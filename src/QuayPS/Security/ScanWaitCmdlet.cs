using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that can wait until images are scanned.</summary>
public abstract class ScanWaitCmdlet : SecurityCmdlet
{
    private const int DefaultTimeoutSec = 600;

    private protected ScanWaitCmdlet()
    {
    }

    /// <summary>The longest time to wait, in seconds: 600 by default. With 0 the scans are read once.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int TimeoutSec { get; set; } = DefaultTimeoutSec;

    /// <summary>The time between two reads, in seconds: 5 by default.</summary>
    [Parameter]
    [ValidateRange(0.05, 3600.0)]
    public double PollSec { get; set; } = ItemWaiting.DefaultPollSec;

    /// <summary>Waits until the scans of an image, or of all images of an index, have ended; writes an error if the wait times out.</summary>
    /// <param name="output">Receives the error.</param>
    /// <param name="target">The image or index.</param>
    /// <param name="digest">The digest of its manifest.</param>
    /// <returns>The scans as they were last read, and whether all have ended.</returns>
    private protected async Task<(IReadOnlyList<QuaySecurityScan> Scans, bool HaveEnded)> WaitForScansAsync(ItemOutput output, ManifestTarget target, string digest)
    {
        IReadOnlyList<QuaySecurityScan> seen = [];
        bool haveEnded = await output.WaitUntilEndedAsync(
            Client,
            $"The scan of '{target.Display}'",
            async token => seen = await Client.Security.ListAsync(target.Repository, digest, target.Tag, token),
            scans => scans.All(scan => scan.IsFinished),
            scans => string.Join(", ", scans.Select(scan => scan.Status?.ToString()).Distinct()),
            TimeoutSec,
            PollSec,
            StopToken) is not null;
        return (seen, haveEnded);
    }
}
