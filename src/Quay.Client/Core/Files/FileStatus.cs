using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Quay.Client;

/// <summary>
/// Kind, mode, owner and identity of a file. .NET does not tell them all, so on Linux they come from the system call
/// statx. Elsewhere only the kind is known, and pipes and sockets look like files.
/// </summary>
internal sealed class FileStatus
{
    private const int CurrentDirectory = -100;
    private const int NoFollow = 0x100;
    private const int EmptyPath = 0x1000;
    private const uint BasicFields = 0x7FF;
    private const int StructureSize = 256;
    private const int NotPermitted = 1;
    private const int NotImplemented = 38;
    private const int TypeMask = 0xF000;
    private const int WritableByOwner = 0x80;
    private const int WritableByAll = 0x2;

    private FileStatus(FileKind kind) => Kind = kind;

    // The layout is the same on all processors; see the manual page statx(2).
    private FileStatus(byte[] structure)
    {
        Owner = BitConverter.ToUInt32(structure, 20);
        Group = BitConverter.ToUInt32(structure, 24);
        int mode = BitConverter.ToUInt16(structure, 28);
        Kind = KindOf(mode & TypeMask);
        IsWritableByOwner = (mode & WritableByOwner) != 0;
        IsOpenToAll = (mode & WritableByAll) != 0;
        Identity = (BitConverter.ToUInt64(structure, 136), BitConverter.ToUInt64(structure, 32));
    }

    /// <summary>Whether this system tells more than the kind.</summary>
    public static bool IsKnown { get; } = Path.DirectorySeparatorChar == '/' && Read("/") is { Identity: not null };

    /// <summary>The kind of item.</summary>
    public FileKind Kind { get; }

    /// <summary>The user identifier of the owner.</summary>
    public uint Owner { get; }

    /// <summary>The group identifier.</summary>
    public uint Group { get; }

    /// <summary>Whether its owner may write to it. Known where <see cref="Identity"/> is.</summary>
    public bool IsWritableByOwner { get; }

    /// <summary>Whether every user may write to it, and so create files and links in a folder like /tmp.</summary>
    public bool IsOpenToAll { get; }

    /// <summary>Device and inode, which two names of the same file share; null where they are not known.</summary>
    public (ulong Device, ulong Inode)? Identity { get; }

    /// <summary>Reads the status of the item at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether a link stands for its target.</param>
    public static FileStatus Read(string path, bool followLinks = true) =>
        Call(CurrentDirectory, path, followLinks ? 0 : NoFollow, out bool failed)
        ?? new FileStatus(failed ? FileKind.None : PlainKind(path));

    /// <summary>Reads the status of an open file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The status; null where it is not known.</returns>
    public static FileStatus? Read(SafeFileHandle file)
    {
        bool added = false;
        try
        {
            file.DangerousAddRef(ref added);
            return Call((int)file.DangerousGetHandle(), string.Empty, EmptyPath, out _);
        }
        finally
        {
            if (added)
            {
                file.DangerousRelease();
            }
        }
    }

    // Null where the system does not have the call, or where it failed.
    private static FileStatus? Call(int directory, string path, int flags, out bool failed)
    {
        failed = false;
        if (Path.DirectorySeparatorChar != '/')
        {
            return null;
        }

        var structure = new byte[StructureSize];
        try
        {
            if (NativeMethods.ReadStatus(directory, Encoding.UTF8.GetBytes(path + "\0"), flags, BasicFields, structure) == 0)
            {
                return new FileStatus(structure);
            }

            failed = Marshal.GetLastWin32Error() is not (NotPermitted or NotImplemented);
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another Unix, or a C library that is older than the call.
        }

        return null;
    }

    private static FileKind PlainKind(string path) =>
        Directory.Exists(path) ? FileKind.Folder
        : path.StartsWith(@"\\.\", StringComparison.Ordinal) || path.StartsWith("/dev/", StringComparison.Ordinal) ? FileKind.Device
        : File.Exists(path) ? FileKind.File
        : FileKind.None;

    private static FileKind KindOf(int type) => type switch
    {
        0x8000 => FileKind.File,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        0x1000 => FileKind.Pipe,
        0xC000 => FileKind.Socket,
        _ => FileKind.Device,
    };
}
