using System;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Quay.Client;

/// <summary>
/// Kind, mode, owner and identity of a file. .NET has no API for all of them, so they come from the system call statx on
/// Linux. On other systems only the kind is known, and pipes and sockets appear as files.
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

    // The layout of the structure is the same on all processors; see the manual page statx(2).
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

    /// <summary>Whether mode, owner and identity are known on this system.</summary>
    public static bool IsKnown { get; } = Path.DirectorySeparatorChar == '/' && Read("/") is { Identity: not null };

    /// <summary>The kind of item.</summary>
    public FileKind Kind { get; }

    /// <summary>The user identifier of the owner.</summary>
    public uint Owner { get; }

    /// <summary>The group identifier.</summary>
    public uint Group { get; }

    /// <summary>Whether the owner may write to it. Valid only if <see cref="Identity"/> is not null.</summary>
    public bool IsWritableByOwner { get; }

    /// <summary>Whether all users may write to it. In such a folder, like /tmp, all users can create files and links.</summary>
    public bool IsOpenToAll { get; }

    /// <summary>Device and inode, which are equal for two names of the same file; null if they are not known.</summary>
    public (ulong Device, ulong Inode)? Identity { get; }

    /// <summary>Reads the status of the item at a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="followLinks">Whether to read the target of a link instead of the link.</param>
    public static FileStatus Read(string path, bool followLinks = true) =>
        Call(CurrentDirectory, path, followLinks ? 0 : NoFollow, out bool failed)
        ?? new FileStatus(failed ? FileKind.None : PlainKind(path));

    /// <summary>Reads the status of an open file.</summary>
    /// <param name="file">The file.</param>
    /// <returns>The status; null if it is not known on this system.</returns>
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

    // Null if the system lacks the call, or if the call failed.
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
            // A Unix or a C library without the call.
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
