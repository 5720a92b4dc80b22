using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The file that is uploaded for a build: a packed folder, an archive, or a single Dockerfile.</summary>
public sealed class BuildArchive : IDisposable
{
    // The number of bytes up to the magic number of a tar archive.
    private const int HeadLength = 262;

    internal BuildArchive(Stream content, string contentType, IReadOnlyList<string> leftOut)
    {
        Content = content;
        ContentType = contentType;
        LeftOut = leftOut;
    }

    /// <summary>The size of the file in bytes.</summary>
    public long Length => Content.Length;

    /// <summary>The media type of the file.</summary>
    public string ContentType { get; }

    /// <summary>Paths within the folder of pipes, sockets and devices, which were not packed.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    internal Stream Content { get; }

    /// <summary>Opens the file for a path; a folder is packed into a temporary file, which is deleted with this object.</summary>
    /// <param name="path">A folder, a .tar.gz, .tar or .zip archive, or a Dockerfile.</param>
    /// <param name="settings">The settings of the build.</param>
    /// <param name="packed">Called on another thread with the number of packed files and the number of bytes written.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="IOException">The path cannot be read.</exception>
    /// <exception cref="ArgumentException">The path has no Dockerfile, or is a file that cannot be built.</exception>
    public static Task<BuildArchive> OpenAsync(string path, BuildSettings settings, Action<int, long>? packed, CancellationToken cancellationToken) =>
        Task.Run(() => Directory.Exists(path) ? Pack(path, settings, packed, cancellationToken) : Open(path), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    private static BuildArchive Pack(string path, BuildSettings settings, Action<int, long>? packed, CancellationToken cancellationToken)
    {
        string dockerfile = Path.Combine(path, settings.Dockerfile);
        if (FileStatus.Read(dockerfile).Kind != FileKind.File)
        {
            throw new ArgumentException($"There is no Dockerfile at {dockerfile}. Specify its folder (Subdirectory) or its path (DockerfilePath).");
        }

        // Only its owner may read this file.
        string temporary = Path.GetTempFileName();
        var target = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 80 * 1024, FileOptions.DeleteOnClose);
        try
        {
            if (Path.DirectorySeparatorChar == '/')
            {
                // A deleted file stays readable while it is open, and does not outlive the process.
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

    // The media type follows from the content, since the builder relies on it and names may be wrong.
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
