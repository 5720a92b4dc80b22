using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Waits until the scan of an image, or of all images of an index, has ended.</summary>
[Cmdlet(VerbsLifecycle.Wait, "QuaySecurityScan")]
[OutputType(typeof(QuaySecurityScan))]
public sealed class WaitQuaySecurityScanCommand : ScanWaitCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        ManifestTarget target = Target;
        (IReadOnlyList<QuaySecurityScan> scans, bool haveEnded) = await WaitForScansAsync(output, target, await target.ResolveAsync(Client, StopToken));
        if (haveEnded)
        {
            output.Write(scans);
        }
    }
}
