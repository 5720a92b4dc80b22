using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Caches names for 30 seconds, so that repeated completions send one request.</summary>
internal sealed class CompletionCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<string, (DateTime Until, IReadOnlyList<string> Names)> _entries = new();

    /// <summary>Returns the names of a kind from the cache, or reads them if they are missing or too old.</summary>
    public IReadOnlyList<string> Get(string kind, Func<IReadOnlyList<string>> ask)
    {
        DateTime now = DateTime.UtcNow;
        if (_entries.TryGetValue(kind, out (DateTime Until, IReadOnlyList<string> Names) entry) && entry.Until > now)
        {
            return entry.Names;
        }

        IReadOnlyList<string> names = ask();
        _entries[kind] = (now + Lifetime, names);
        return names;
    }
}
