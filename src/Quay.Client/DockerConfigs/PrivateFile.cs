using System;
using System.IO;
using System.Reflection;

namespace Quay.Client;

/// <summary>
/// Writes files for their owner only, at once: whoever reads meanwhile sees the old file or the new one. On Windows
/// a file has the rights of its directory, which in a user's profile are the user's and the administrators' alone.
/// </summary>
internal static class PrivateFile
{
    // rw-------. The method and its type came after netstandard2.0; where they are missing, the system is Windows.
    private const int OwnerOnly = 0b110_000_000;
    private static readonly Type? ModeType = typeof(File).Assembly.GetType("System.IO.UnixFileMode");
    private static readonly MethodInfo? SetMode =
        ModeType is null ? null : typeof(File).GetMethod("SetUnixFileMode", [typeof(string), ModeType]);
    private static readonly MethodInfo? ResolveLink = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);

    public static void Write(string path, byte[] content)
    {
        string target = Resolve(path);
        string directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        string temporary = Path.Combine(directory, Path.GetFileName(target) + "." + Guid.NewGuid().ToString("N"));
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                // While nothing is in it yet.
                Restrict(temporary);
                file.Write(content, 0, content.Length);
                file.Flush(flushToDisk: true);
            }

            Replace(temporary, target);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Replace(string temporary, string target)
    {
        if (File.Exists(target))
        {
            File.Replace(temporary, target, null);
        }
        else
        {
            File.Move(temporary, target);
        }
    }

    // A link stays one, and what it leads to is replaced.
    private static string Resolve(string path) =>
        File.Exists(path) && ResolveLink?.Invoke(null, [path, true]) is FileSystemInfo linked ? linked.FullName : Path.GetFullPath(path);

    private static void Restrict(string path)
    {
        if (Path.DirectorySeparatorChar == '/' && SetMode is not null)
        {
            SetMode.Invoke(null, [path, Enum.ToObject(ModeType!, OwnerOnly)]);
        }
    }
}
