using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Validates the paths of files to which secrets are saved.</summary>
internal static class SecretFilePath
{
    /// <summary>Checks that a secret can be saved to a path, before the secret is created.</summary>
    /// <param name="cmdlet">The command that writes the file.</param>
    /// <param name="path">The path in the parameter.</param>
    /// <param name="replaces">Whether an existing file may be replaced.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="IOException">The file exists already, or the path is that of a folder or device.</exception>
    public static string Check(PSCmdlet cmdlet, string path, bool replaces)
    {
        string file = cmdlet.GetUnresolvedProviderPathFromPSPath(path);
        PrivatePath.Check(file);
        return replaces || !File.Exists(file) ? file : throw new IOException($"The file {file} exists already. Specify -Force to replace it.");
    }
}
