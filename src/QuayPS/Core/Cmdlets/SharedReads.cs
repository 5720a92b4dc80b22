using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

namespace QuayPS;

/// <summary>Reads an object once for all items of a pipeline that need it. Thread-safe.</summary>
internal sealed class SharedReads<T>
{
    private readonly ConcurrentDictionary<(QuaySession Session, string Name), Lazy<Task<T>>> _known = new();

    /// <summary>Returns the object that was read, or reads it.</summary>
    /// <param name="session">The session to read it with.</param>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads it.</param>
    public Task<T> GetAsync(QuaySession session, string name, Func<Task<T>> read) => _known.GetOrAdd((session, name), _ => new Lazy<Task<T>>(read)).Value;
}
