using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads the security scan of an image.</summary>
public abstract class SecurityCmdlet : ManifestCmdlet
{
    private protected SecurityCmdlet()
    {
    }

    /// <summary>Reads the state of the scan.</summary>
    /// <param name="target">The image.</param>
    private protected async Task<QuaySecurityScan> GetScanAsync(ManifestTarget target) =>
        await Client.Security.GetAsync(target.Repository, await target.ResolveAsync(Client, StopToken), target.Tag, StopToken);

    /// <summary>The error for an index: the registry scans its images, and not the index.</summary>
    /// <param name="target">The index.</param>
    private protected ErrorRecord IndexError(ManifestTarget target) => ErrorMapper.WrongState(
        $"'{target.Display}' is an index, which is not scanned; its images are. Pipe (Get-QuayManifest …).Manifests to {MyInvocation.MyCommand.Name}.",
        ErrorTarget);
}
