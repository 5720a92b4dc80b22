using System;
using System.Globalization;
using System.IO;
using System.Reflection;

namespace Quay.Client;

/// <summary>What newer platforms tell of files: where links lead to, and who may do what.</summary>
internal static class FileDetails
{
    // rwxr-xr-x: what docker gives to files that come from Windows, where nothing says which are programs.
    private const int ProgramMode = 0b111_101_101;
    private static readonly PropertyInfo? LinkProperty = typeof(FileSystemInfo).GetProperty("LinkTarget");
    private static readonly MethodInfo? GetMode =
        Path.DirectorySeparatorChar == '/' ? typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]) : null;

    /// <summary>Where a link leads to; null if it is none.</summary>
    /// <exception cref="IOException">It is a folder that leads elsewhere, and this platform does not tell where.</exception>
    public static string? LinkTarget(FileSystemInfo item)
    {
        if ((item.Attributes & FileAttributes.ReparsePoint) == 0)
        {
            return null;
        }

        if (LinkProperty is not null)
        {
            return LinkProperty.GetValue(item) as string;
        }

        // What is behind a file is read as if it were the file; folders could lead around in circles.
        return item is FileInfo ? null : throw new IOException($"'{item.FullName}' is a link to a folder. PowerShell 7 can pack it, this version cannot.");
    }

    /// <summary>The permission bits of a file or directory.</summary>
    public static int Mode(string path) =>
        GetMode is null ? ProgramMode : Convert.ToInt32(GetMode.Invoke(null, [path]), CultureInfo.InvariantCulture);
}
