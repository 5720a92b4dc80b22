using System.IO;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Paths that users give for files with secrets.</summary>
internal static class SecretFilePath
{
    /// <summary>Makes sure that a secret can be saved at a path, before there is one.</summary>
    /// <param name="cmdlet">The command that writes the file.</param>
    /// <param name="path">The path as the user gave it.</param>
    /// <param name="replaces">Whether a file that is there may be replaced.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="IOException">There is a file already, or something that is not replaced, such as a folder.</exception>
    public static string Check(PSCmdlet cmdlet, string path, bool replaces)
    {
        string file = cmdlet.GetUnresolvedProviderPathFromPSPath(path);
        PrivatePath.Check(file);
        return replaces || !File.Exists(file) ? file : throw new IOException($"The file {file} is there already. Replace it with -Force.");
    }
}
