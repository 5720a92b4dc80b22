using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Counts the changes below a path.</summary>
internal sealed class ChangeWatch(string path, Action end) : IDisposable
{
    private TaskCompletionSource<bool> _quiet = NewSignal();
    private int _begun;
    private int _ended;

    /// <summary>
    /// A mark that differs from an earlier one if anything was changed in between, and null while a change is under way.
    /// </summary>
    public int? Mark
    {
        get
        {
            int ended = Volatile.Read(ref _ended);
            return ended == Volatile.Read(ref _begun) ? ended : null;
        }
    }

    /// <summary>Ends when the changes that are under way have ended.</summary>
    public Task<bool> QuietAsync()
    {
        Task<bool> quiet = Volatile.Read(ref _quiet).Task;
        return Mark is null ? quiet : Task.FromResult(true);
    }

    /// <summary>Takes notice of a change, one after the other.</summary>
    public void Note(string changed, bool begins)
    {
        if (!changed.StartsWith(path, StringComparison.Ordinal))
        {
            return;
        }

        Interlocked.Increment(ref begins ? ref _begun : ref _ended);
        if (_begun == _ended)
        {
            Interlocked.Exchange(ref _quiet, NewSignal()).TrySetResult(true);
        }
    }

    public void Dispose() => end();

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
