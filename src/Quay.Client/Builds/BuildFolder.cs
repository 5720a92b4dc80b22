using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// Packs a folder for a build, with all of its files, folders and links. The builder, and not this class, leaves out what
/// <c>.dockerignore</c> excludes.
/// </summary>
internal sealed class BuildFolder
{
    private readonly string _root;
    private readonly Action<int, long>? _packed;
    private readonly List<string> _leftOut = [];
    private int _files;

    /// <summary>Creates a packer.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="packed">Called with the number of packed files and the number of bytes written.</param>
    public BuildFolder(string root, Action<int, long>? packed)
    {
        _root = Path.GetFullPath(root).TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar) + Path.DirectorySeparatorChar;
        _packed = packed;
    }

    /// <summary>Paths within the folder of items that an archive cannot hold: pipes, sockets and devices.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    /// <summary>Writes the folder as a compressed tar archive. The stream stays open.</summary>
    public void WriteTo(Stream target, CancellationToken cancellationToken)
    {
        using var compressed = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true);
        var archive = new TarWriter(compressed);
        Add(archive, new DirectoryInfo(_root), target, cancellationToken);
        archive.Finish();
    }

    private void Add(TarWriter archive, DirectoryInfo directory, Stream target, CancellationToken cancellationToken)
    {
        // In a fixed order, so that the same folder gives the same archive everywhere.
        foreach (FileSystemInfo item in directory.EnumerateFileSystemInfos().OrderBy(item => item.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string name = NameOf(item.FullName);
            var changed = new DateTimeOffset(item.LastWriteTimeUtc);
            if (FileDetails.LinkTarget(item) is { } link)
            {
                archive.AddLink(name, Relative(item.FullName, link), changed);
            }
            else if (item is DirectoryInfo inner)
            {
                archive.AddDirectory(name, FileDetails.Mode(item.FullName), changed);
                Add(archive, inner, target, cancellationToken);
            }
            else if (FileStatus.Read(item.FullName).Kind is FileKind.Pipe or FileKind.Socket or FileKind.Device)
            {
                _leftOut.Add(name);
            }
            else
            {
                using var content = new FileStream(item.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                archive.AddFile(name, FileDetails.Mode(item.FullName), changed, content, cancellationToken);
                _packed?.Invoke(++_files, target.Position);
            }
        }
    }

    private string NameOf(string path) => Slashes(path.Substring(_root.Length));

    // A link out of the folder would lead to another file, or to none, where the image is built.
    private string Relative(string path, string link)
    {
        string directory = Path.GetDirectoryName(path)! + Path.DirectorySeparatorChar;
        string target = Path.GetFullPath(Path.Combine(directory, link));
        if (!(target + Path.DirectorySeparatorChar).StartsWith(_root, StringComparison.Ordinal))
        {
            throw new IOException($"'{NameOf(path)}' is a link to {link}, which is not in the folder {_root.TrimEnd(Path.DirectorySeparatorChar)}. Put a copy in its place.");
        }

        if (!Path.IsPathRooted(link))
        {
            return Slashes(link);
        }

        string up = string.Concat(Enumerable.Repeat("../", NameOf(path).Count(c => c == '/')));
        string inside = target.Length < _root.Length ? "." : NameOf(target);
        return up + inside;
    }

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
