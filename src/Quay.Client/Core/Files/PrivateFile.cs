using System;
using System.IO;

namespace Quay.Client;

/// <summary>
/// Writes files for their owner only, atomically: readers see the old file or the new one. On Windows a file has the
/// rights of its folder, which in a user's profile are the user's and the administrators' alone.
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
        // Unbuffered: what could not be written is not written again when the file is closed.
        _content = OwnerOnlyStream.Open(_temporary, FileMode.CreateNew);
    }

    public static void Write(string path, byte[] content)
    {
        using PrivateFile file = Open(path);
        file.Save(content);
    }

    /// <summary>Opens a temporary file beside the one at the path. <see cref="Save"/> replaces that one by it.</summary>
    /// <exception cref="IOException">At the path is something other than a file, or the file cannot be created.</exception>
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

    /// <summary>Takes space on the disk for content that is not known yet.</summary>
    /// <exception cref="IOException">There is not enough.</exception>
    public void Reserve(int length)
    {
        _content.Write(new byte[length], 0, length);
        _content.Flush(flushToDisk: true);
        _content.Position = 0;
    }

    /// <summary>Puts the content at the path.</summary>
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

    // An administrator who writes a user's file leaves it the user's, unless anybody may have put it there to get the secret.
    private void KeepOwner()
    {
        FileStatus old = FileStatus.Read(_target);
        if (old.Identity is not null && !PrivatePath.FolderOf(_target).IsOpenToAll && FileStatus.Read(_content.SafeFileHandle) is { } made && (old.Owner, old.Group) != (made.Owner, made.Group))
        {
            // Others than administrators cannot give files away; the file is theirs then.
            _ = NativeMethods.ChangeOwner(_content.SafeFileHandle, old.Owner, old.Group);
        }
    }
}
