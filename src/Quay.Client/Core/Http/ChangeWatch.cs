using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Counts the changes below a path, and remembers the paths that were written.</summary>
/// <param name="path">The path below which requests count.</param>
/// <param name="end">Ends the watch.</param>
internal sealed class ChangeWatch(string path, Action end) : IDisposable
{
    // By path: whether the first write created the object; null if unknown.
    private readonly ConcurrentDictionary<string, bool?> _written = new(StringComparer.Ordinal);
    private TaskCompletionSource<bool> _quiet = NewSignal();
    private int _begun;
    private int _ended;

    /// <summary>Whether a change began since the watch did, or was in progress then.</summary>
    public bool HasChanges => Volatile.Read(ref _begun) > 0;

    /// <summary>The number of changes that ended; null while a change is in progress.</summary>
    public int? Mark
    {
        get
        {
            int ended = Volatile.Read(ref _ended);
            return ended == Volatile.Read(ref _begun) ? ended : null;
        }
    }

    /// <summary>Completes when no change is in progress.</summary>
    public Task<bool> QuietAsync()
    {
        Task<bool> quiet = Volatile.Read(ref _quiet).Task;
        return Mark is null ? quiet : Task.FromResult(true);
    }

    /// <summary>Whether a path was written since the watch began. A deletion does not count.</summary>
    public bool WasWritten(string changed) => _written.ContainsKey(changed);

    /// <summary>Whether the object at a path was created since the watch began; null if unknown.</summary>
    public bool? WasCreated(string changed) => _written.TryGetValue(changed, out bool? created) ? created : false;

    /// <summary>Counts the begin or the end of a change. Callers must not call it concurrently.</summary>
    public void Note(ApiRequest request, bool begins)
    {
        if (!request.Path.StartsWith(path, StringComparison.Ordinal))
        {
            return;
        }

        if (request.Method != HttpMethod.Delete)
        {
            _written.TryAdd(request.Path, request.Creates);
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
