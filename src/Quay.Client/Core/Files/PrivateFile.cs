using System;
using System.IO;

namespace Quay.Client;

/// <summary>
/// Writes files that only their owner can read. A file is replaced atomically: readers see the old content or the new. On
/// Windows a file inherits the permissions of its folder, which in a profile are those of the user and of administrators.
/// </summary>
internal sealed class PrivateFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _content;

    private PrivateFile(string target)
    {
        string directory = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(directory);
        _target = target;
        _temporary = Path.Combine(directory, Path.GetFileName(target) + "." + Guid.NewGuid().ToString("N"));
        // Unbuffered, so that closing the file does not repeat a write that failed.
        _content = OwnerOnlyStream.Open(_temporary, FileMode.CreateNew);
    }

    /// <summary>Writes a file.</summary>
    public static void Write(string path, byte[] content)
    {
        using PrivateFile file = Open(path);
        file.Save(content);
    }

    /// <summary>Creates a temporary file beside the one at the path. <see cref="Save"/> replaces the file at the path by it.</summary>
    /// <exception cref="IOException">The path is not that of a file, or the temporary file cannot be created.</exception>
    public static PrivateFile Open(string path)
    {
        var file = new PrivateFile(PrivatePath.Resolve(path));
        try
        {
            file.KeepOwner();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reserves disk space for content that is not known yet.</summary>
    /// <param name="length">The number of bytes.</param>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Reserve(int length)
    {
        _content.Write(new byte[length], 0, length);
        _content.Flush(flushToDisk: true);
        _content.Position = 0;
    }

    /// <summary>Writes the content and replaces the file at the path.</summary>
    public void Save(byte[] content)
    {
        _content.Write(content, 0, content.Length);
        _content.SetLength(content.Length);
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
        try
        {
            _content.Dispose();
        }
        finally
        {
            File.Delete(_temporary);
        }
    }

    // A file that an administrator writes for a user stays the user's, except in a folder that is open to all: there another
    // user may have created the file to get the secret.
    private void KeepOwner()
    {
        FileStatus old = FileStatus.Read(_target);
        if (old.Identity is not null && !PrivatePath.FolderOf(_target).IsOpenToAll && FileStatus.Read(_content.SafeFileHandle) is { } made && (old.Owner, old.Group) != (made.Owner, made.Group))
        {
            // Only administrators can change the owner; for others the call fails and the file is their own.
            _ = NativeMethods.ChangeOwner(_content.SafeFileHandle, old.Owner, old.Group);
        }
    }
}
