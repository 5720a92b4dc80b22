using System;
using System.IO;

namespace Quay.Client;

/// <summary>Validates the paths of files that secrets are saved to.</summary>
public static class PrivatePath
{
    private const int MaximumLinks = 40;
    private const uint Administrator = 0;

    /// <summary>Checks that a path does not exist or is that of a file that can be replaced.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="IOException">The path is that of a folder, device, pipe or socket, or of a link that is not followed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only.</exception>
    public static void Check(string path) => Resolve(path);

    /// <summary>Returns the path of the file that a path leads to through links. The file need not exist.</summary>
    /// <exception cref="IOException">The path is not that of a file, or that of a link that is not followed.</exception>
    internal static string Resolve(string path)
    {
        string file = Path.GetFullPath(path);
        for (int links = 0; FileDetails.LinkTarget(new FileInfo(file)) is { } link; links++)
        {
            if (links == MaximumLinks)
            {
                throw new IOException($"The links at '{path}' lead to each other and to no file.");
            }

            RefuseForeignLink(file);
            file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, link));
        }

        FileStatus status = FileStatus.Read(file, followLinks: false);
        FileKind kind = Path.GetFileName(file).Length == 0 ? FileKind.Folder : status.Kind;
        if (kind is not (FileKind.None or FileKind.File))
        {
            throw new IOException($"'{path}' is a {kind.ToString().ToLowerInvariant()}, which is not replaced. Give the path of a file.");
        }

        return kind == FileKind.File && IsReadOnly(file, status)
            ? throw new UnauthorizedAccessException($"The file '{path}' is read-only.")
            : file;
    }

    /// <summary>Returns the status of the folder of a file.</summary>
    internal static FileStatus FolderOf(string path) => FileStatus.Read(Path.GetDirectoryName(path)!);

    private static bool IsReadOnly(string file, FileStatus status) =>
        // .NET reports a file of another user as read-only, even to an administrator.
        status.Identity is not null && NativeMethods.GetUser() == Administrator ? !status.IsWritableByOwner
            : (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0;

    // Like the kernel's protected_symlinks: a link of another user in a folder open to all may be an attack.
    private static void RefuseForeignLink(string link)
    {
        FileStatus folder = FolderOf(link);
        uint owner = FileStatus.Read(link, followLinks: false).Owner;
        if (folder.IsOpenToAll && owner != folder.Owner && owner != NativeMethods.GetUser())
        {
            throw new IOException(
                $"'{link}' is a link of another user in a folder open to all, and is not followed. Give the path of the file itself.");
        }
    }
}
