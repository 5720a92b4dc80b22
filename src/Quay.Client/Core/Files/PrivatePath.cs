using System;
using System.IO;

namespace Quay.Client;

/// <summary>Paths of files that secrets are to be saved to.</summary>
public static class PrivatePath
{
    private const int MaximumLinks = 40;
    private const uint Administrator = 0;

    /// <summary>Makes sure that there is a file or nothing at a path, before there is a secret to save.</summary>
    /// <param name="path">The path.</param>
    /// <exception cref="IOException">There is a folder, device, pipe or socket, or a link that is not followed.</exception>
    /// <exception cref="UnauthorizedAccessException">The file is read-only.</exception>
    public static void Check(string path) => Resolve(path);

    /// <summary>The path of the file itself, where the given path is a link to it. The file need not be there.</summary>
    /// <exception cref="IOException">At the path is something other than a file, or a link that is not followed.</exception>
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

    /// <summary>The status of the folder in which a file is.</summary>
    internal static FileStatus FolderOf(string path) => FileStatus.Read(Path.GetDirectoryName(path)!);

    private static bool IsReadOnly(string file, FileStatus status) =>
        // .NET takes a file of another user for read-only, also where an administrator asks.
        status.Identity is not null && NativeMethods.GetUser() == Administrator ? !status.IsWritableByOwner
            : (File.GetAttributes(file) & FileAttributes.ReadOnly) != 0;

    // As the kernel does where it protects links: in a folder open to all, a link of another user may lead anywhere.
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
