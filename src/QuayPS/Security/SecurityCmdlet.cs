using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads what the scanner found in an image.</summary>
public abstract class SecurityCmdlet : ManifestCmdlet
{
    private protected SecurityCmdlet()
    {
    }

    /// <summary>Reads the state of the scan.</summary>
    /// <param name="target">The image.</param>
    private protected async Task<QuaySecurityScan> GetScanAsync(ManifestTarget target) =>
        await Client.Security.GetAsync(target.Repository, await target.ResolveAsync(Client, StopToken), target.Tag, StopToken);

    /// <summary>The error of an index: the registry scans its images, never the index itself.</summary>
    /// <param name="target">The index.</param>
    private protected ErrorRecord IndexError(ManifestTarget target) => ErrorMapper.WrongState(
        $"'{target.Display}' is an index, which is never scanned itself. Its images are: pipe (Get-QuayManifest …).Manifests to {MyInvocation.MyCommand.Name}.",
        ErrorTarget);
}
