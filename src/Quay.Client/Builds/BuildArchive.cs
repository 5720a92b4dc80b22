using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The files of a build as they are uploaded: a folder that was packed, an archive, or a Dockerfile alone.</summary>
public sealed class BuildArchive : IDisposable
{
    // As far as the mark of a tar archive.
    private const int HeadLength = 262;

    internal BuildArchive(Stream content, string contentType, IReadOnlyList<string> leftOut)
    {
        Content = content;
        ContentType = contentType;
        LeftOut = leftOut;
    }

    /// <summary>How many bytes are uploaded.</summary>
    public long Length => Content.Length;

    /// <summary>What they are.</summary>
    public string ContentType { get; }

    /// <summary>Paths within the folder of pipes, sockets and devices, which were not packed.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    internal Stream Content { get; }

    /// <summary>Takes what is at a path; a folder is packed into a temporary file, which goes with this object.</summary>
    /// <param name="path">A folder, a .tar.gz, .tar or .zip archive, or a Dockerfile.</param>
    /// <param name="settings">What is built from it.</param>
    /// <param name="packed">Hears, on another thread, how many files were packed and the bytes that came of them.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="ArgumentException">It cannot be built from.</exception>
    public static Task<BuildArchive> OpenAsync(string path, BuildSettings settings, Action<int, long>? packed, CancellationToken cancellationToken) =>
        Task.Run(() => Directory.Exists(path) ? Pack(path, settings, packed, cancellationToken) : Open(path), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private static BuildArchive Pack(string path, BuildSettings settings, Action<int, long>? packed, CancellationToken cancellationToken)
    {
        string dockerfile = Path.Combine(path, settings.Dockerfile);
        if (FileStatus.Read(dockerfile).Kind != FileKind.File)
        {
            throw new ArgumentException($"There is no Dockerfile at {dockerfile}. Say where it is: its folder (Subdirectory) or its path (DockerfilePath).");
        }

        // Only its owner may read this file.
        string temporary = Path.GetTempFileName();
        var target = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 80 * 1024, FileOptions.DeleteOnClose);
        try
        {
            if (Path.DirectorySeparatorChar == '/')
            {
                // An open file needs no name here, and without one it is gone with the process at the latest.
                File.Delete(temporary);
            }

            var folder = new BuildFolder(path, packed);
            folder.WriteTo(target, cancellationToken);
            target.Flush();
            return new BuildArchive(target, "application/x-gzip", folder.LeftOut);
        }
        catch
        {
            target.Dispose();
            throw;
        }
    }

    private static BuildArchive Open(string path)
    {
        if (FileStatus.Read(path).Kind is FileKind.Pipe or FileKind.Socket or FileKind.Device)
        {
            throw Unfit(path);
        }

        var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        try
        {
            return new BuildArchive(content, Recognize(content) ?? throw Unfit(path), []);
        }
        catch
        {
            content.Dispose();
            throw;
        }
    }

    private static ArgumentException Unfit(string path) =>
        new($"'{path}' is neither a folder, nor a .tar.gz, .tar or .zip archive, nor a Dockerfile.");

    // By what it holds: names lie, and the builder goes by this.
    private static string? Recognize(FileStream content)
    {
        var head = new byte[HeadLength];
        int length = 0;
        int read;
        while (length < HeadLength && (read = content.Read(head, length, HeadLength - length)) > 0)
        {
            length += read;
        }

        if (head[0] == 0x1F && head[1] == 0x8B)
        {
            return "application/x-gzip";
        }

        if (Encoding.ASCII.GetString(head, 0, 4) == "PK\x03\x04")
        {
            return "application/zip";
        }

        return Encoding.ASCII.GetString(head, 257, 5) == "ustar" ? "application/x-tar"
            : length > 0 && Array.IndexOf(head, (byte)0, 0, length) < 0 ? "text/plain"
            : null;
    }
}
