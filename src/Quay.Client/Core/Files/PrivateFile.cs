using System;
using System.IO;
using System.Reflection;

namespace Quay.Client;

/// <summary>
/// Writes files for their owner only, at once: whoever reads meanwhile sees the old file or the new one. On Windows
/// a file has the rights of its directory, which in a user's profile are the user's and the administrators' alone.
/// </summary>
internal sealed class PrivateFile : IDisposable
{
    // rw-------. The method and its type came after netstandard2.0; where they are missing, the system is Windows.
    private const int OwnerOnly = 0b110_000_000;
    private static readonly Type? ModeType = typeof(File).Assembly.GetType("System.IO.UnixFileMode");
    private static readonly MethodInfo? SetMode =
        ModeType is null ? null : typeof(File).GetMethod("SetUnixFileMode", [typeof(string), ModeType]);
    private static readonly MethodInfo? ResolveLink = typeof(File).GetMethod("ResolveLinkTarget", [typeof(string), typeof(bool)]);

    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _content;

    private PrivateFile(string target)
    {
        string directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        _target = target;
        _temporary = Path.Combine(directory, Path.GetFileName(target) + "." + Guid.NewGuid().ToString("N"));
        _content = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public static void Write(string path, byte[] content)
    {
        using PrivateFile file = Open(path);
        file.Save(content);
    }

    /// <summary>Opens a file beside the one at the path, which is there from <see cref="Save"/> on.</summary>
    public static PrivateFile Open(string path)
    {
        var file = new PrivateFile(Resolve(path));
        try
        {
            // While nothing is in it yet.
            Restrict(file._temporary);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Puts the content at the path.</summary>
    public void Save(byte[] content)
    {
        _content.Write(content, 0, content.Length);
        _content.Flush(flushToDisk: true);
        _content.Dispose();
        if (File.Exists(_target))
        {
            File.Replace(_temporary, _target, null);
        }
        else
        {
            File.Move(_temporary, _target);
        }
    }

    public void Dispose()
    {
        _content.Dispose();
        File.Delete(_temporary);
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
