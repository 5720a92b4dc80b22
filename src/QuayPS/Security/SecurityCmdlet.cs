using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads what the scanner found in an image.</summary>
public abstract class SecurityCmdlet : ManifestCmdlet
{
    private protected SecurityCmdlet()
    {
    }

    /// <summary>Reads how far the scanner is.</summary>
    private protected QuaySecurityScan GetScan(ManifestTarget target, string digest) =>
        Wait(Client.Security.GetAsync(target.Repository, digest, target.Tag, StopToken));

    /// <summary>Says of an index that it is never scanned itself, and what is.</summary>
    private protected void WriteIndexError(ManifestTarget target) => WriteError(ErrorMapper.WrongState(
        $"'{target.Display}' is an index, which is never scanned itself. Its images are: pipe (Get-QuayManifest …).Manifests to {MyInvocation.MyCommand.Name}.",
        ErrorTarget));
}
