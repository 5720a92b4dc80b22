using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// Keeps other threads and processes that take the same lock from changing a file meanwhile. The lock is a file beside
/// it that is open for one process only; the system frees it with the process, however that ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);
    // How Windows, Linux and macOS say that somebody else has the file open.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    // Windows denies access to a file that is just being deleted, and Unix to one of an administrator.
    private static readonly TimeSpan DenialLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private static readonly bool IsWindows = Path.DirectorySeparatorChar != '/';
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits until the lock is free, and takes it.</summary>
    /// <param name="path">The path of the file to change.</param>
    /// <param name="limit">How long to wait.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="IOException">Another process did not free the lock in time, or it cannot be created.</exception>
    public static FileLock Take(string path, TimeSpan limit, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string name = path + ".lock";
        var clock = Stopwatch.StartNew();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryOpen(name, clock.Elapsed < DenialLimit) is { } file)
            {
                return new FileLock(file);
            }

            if (clock.Elapsed >= limit)
            {
                throw new IOException($"Another process has been changing '{path}' for {limit.TotalSeconds:0.##} seconds, and holds '{name}' open. Nothing was written. Try again when it has ended.");
            }

            cancellationToken.WaitHandle.WaitOne(Pause);
        }
    }

    public void Dispose()
    {
        // Deleted while it is still held; another process could have taken it otherwise. Where two files cannot be told
        // apart, it stays: a process that has opened it already could not know that it was deleted.
        if (FileStatus.IsKnown)
        {
            File.Delete(_file.Name);
        }

        _file.Dispose();
    }

    // Null where another process has it.
    private static FileStream? TryOpen(string name, bool isDeniedInPassing)
    {
        FileStream file;
        try
        {
            // Only Windows deletes the file itself, whatever is at its path by then.
            file = OwnerOnlyStream.Open(name, FileMode.OpenOrCreate, IsWindows ? FileOptions.DeleteOnClose : FileOptions.None);
        }
        catch (IOException e) when (e.HResult is SharingViolation or WouldBlock or WouldBlockOnMac)
        {
            return null;
        }
        catch (UnauthorizedAccessException) when (isDeniedInPassing && (IsWindows || File.Exists(name)))
        {
            return null;
        }

        // Deleted by the process that had it, after it was opened here.
        if (FileStatus.IsKnown && FileStatus.Read(file.SafeFileHandle)?.Identity != FileStatus.Read(name, followLinks: false).Identity)
        {
            file.Dispose();
            return null;
        }

        return file;
    }
}
