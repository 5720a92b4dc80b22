using System;
using System.Collections.Concurrent;
using System.Threading.Tasks;

namespace QuayPS;

/// <summary>Reads something once for all items of a pipeline that need it. May be used from several threads at once.</summary>
internal sealed class SharedReads<T>
{
    private readonly ConcurrentDictionary<(QuaySession Session, string Name), Lazy<Task<T>>> _known = new();

    /// <summary>Gets what was read, or reads it.</summary>
    /// <param name="session">The session that it is read with.</param>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads it.</param>
    public Task<T> GetAsync(QuaySession session, string name, Func<Task<T>> read) => _known.GetOrAdd((session, name), _ => new Lazy<Task<T>>(read)).Value;
}
