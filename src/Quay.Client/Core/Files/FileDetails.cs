using System;
using System.Globalization;
using System.IO;
using System.Reflection;

namespace Quay.Client;

/// <summary>Targets of links and permissions of files, on platforms that have APIs for them.</summary>
internal static class FileDetails
{
    // rwxr-xr-x: the mode that docker gives to files from Windows, where files have no executable bit.
    private const int ProgramMode = 0b111_101_101;
    private static readonly PropertyInfo? LinkProperty = typeof(FileSystemInfo).GetProperty("LinkTarget");
    private static readonly MethodInfo? GetMode =
        Path.DirectorySeparatorChar == '/' ? typeof(File).GetMethod("GetUnixFileMode", [typeof(string)]) : null;

    /// <summary>Returns the target of a link; null if the item is not a link.</summary>
    /// <exception cref="IOException">The item is a link to a folder, and this platform has no API for its target.</exception>
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

        // A link to a file is read like the file. Links to folders could form a circle.
        return item is FileInfo ? null : throw new IOException($"'{item.FullName}' is a link to a folder. PowerShell 7 can pack it, this version cannot.");
    }

    /// <summary>Returns the permission bits of a file or directory.</summary>
    public static int Mode(string path) =>
        GetMode is null ? ProgramMode : Convert.ToInt32(GetMode.Invoke(null, [path]), CultureInfo.InvariantCulture);
}
