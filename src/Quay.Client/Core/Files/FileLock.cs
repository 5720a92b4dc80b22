using System;
using System.Diagnostics;
using System.IO;
using System.Threading;

namespace Quay.Client;

/// <summary>
/// An exclusive lock on a file, for threads and processes that take it before they change the file. The lock is a second
/// file, which one process can open at a time; the operating system releases it when the process ends.
/// </summary>
internal sealed class FileLock : IDisposable
{
    /// <summary>The usual longest wait: 30 seconds.</summary>
    public static readonly TimeSpan DefaultLimit = TimeSpan.FromSeconds(30);
    // The error codes of Windows, Linux and macOS for a file that another process has open.
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int WouldBlock = 11;
    private const int WouldBlockOnMac = 35;
    // Windows denies access to a file that is being deleted, for a moment. Unix denies it to a file of an administrator.
    private static readonly TimeSpan DenialLimit = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);
    private static readonly bool IsWindows = Path.DirectorySeparatorChar != '/';
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock and takes it. Disposing releases it.</summary>
    /// <param name="path">The path of the file to change.</param>
    /// <param name="limit">The longest wait.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="IOException">Another process did not release the lock in time, or it cannot be created.</exception>
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
        // Delete the file while it is open: afterwards another process could hold it. On systems without file identities it
        // is kept, since a process that has opened it could not find out that it was deleted.
        if (FileStatus.IsKnown)
        {
            File.Delete(_file.Name);
        }

        _file.Dispose();
    }

    // Null if another process holds the lock.
    private static FileStream? TryOpen(string name, bool isDeniedInPassing)
    {
        FileStream file;
        try
        {
            // On Unix this option deletes by path, where a new lock file may be by then.
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

        // The process that held the lock deleted the file after it was opened here.
        if (FileStatus.IsKnown && FileStatus.Read(file.SafeFileHandle)?.Identity != FileStatus.Read(name, followLinks: false).Identity)
        {
            file.Dispose();
            return null;
        }

        return file;
    }
}
