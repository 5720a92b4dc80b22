using System;
using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Counts the changes below a path, and remembers what was written there.</summary>
internal sealed class ChangeWatch(string path, Action end) : IDisposable
{
    // By path: whether the first write created what is there, null if that is not known.
    private readonly ConcurrentDictionary<string, bool?> _written = new(StringComparer.Ordinal);
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

    /// <summary>Whether something was written to a path. A deletion does not count.</summary>
    public bool WasWritten(string changed) => _written.ContainsKey(changed);

    /// <summary>Whether what is at a path was created since the watch began; null if that is not known.</summary>
    public bool? WasCreated(string changed) => _written.TryGetValue(changed, out bool? created) ? created : false;

    /// <summary>Takes notice of a change, one after the other.</summary>
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
