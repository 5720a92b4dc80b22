using System.Collections.Generic;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads the security scan of an image, or of the images of an index.</summary>
public abstract class SecurityCmdlet : ManifestCmdlet
{
    private protected SecurityCmdlet()
    {
    }

    /// <summary>Reads the scan of an image, or the scans of the images of an index.</summary>
    /// <param name="target">The image or index.</param>
    private protected async Task<IReadOnlyList<QuaySecurityScan>> GetScansAsync(ManifestTarget target) =>
        await Client.Security.ListAsync(target.Repository, await target.ResolveAsync(Client, StopToken), target.Tag, StopToken);
}
