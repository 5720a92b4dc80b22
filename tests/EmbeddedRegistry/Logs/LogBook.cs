using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>Which entries of the log a listing wants.</summary>
/// <param name="Start">First moment.</param>
/// <param name="End">First moment that is too late.</param>
/// <param name="Namespace">Only of this namespace; null for all.</param>
/// <param name="Repository">Only of this repository; null for all.</param>
/// <param name="Performer">Only by this user or robot; null for all.</param>
public readonly record struct LogFilter(DateTimeOffset Start, DateTimeOffset End, Account? Namespace = null, string? Repository = null, string? Performer = null)
{
    internal bool Accepts(in LogEntry entry) =>
        (Namespace is null || ReferenceEquals(entry.Namespace, Namespace))
        && (Repository is null || entry.Repository == Repository)
        && (Performer is null || entry.Performer?.Name == Performer);
}

/// <summary>The audit log: stored entries and any number of synthetic runs, merged newest first.</summary>
public sealed class LogBook
{
    private readonly List<LogSource> _sources;

    /// <summary>Makes an empty log.</summary>
    public LogBook()
    {
        Stored = new StoredLogs();
        _sources = [Stored];
    }

    /// <summary>The entries of what really happened.</summary>
    public StoredLogs Stored { get; }

    /// <summary>Number of runs, each of which takes one number in a cursor.</summary>
    public int SourceCount => _sources.Count;

    /// <summary>Adds a run of synthetic entries.</summary>
    public void Add(SyntheticLogs source) => _sources.Add(source);

    /// <summary>
    /// Reads entries, newest first, into the list until it holds <paramref name="limit"/> of them.
    /// </summary>
    /// <param name="filter">Which entries are wanted.</param>
    /// <param name="cursor">For each run the number before which to read on; null begins at the end.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="page">Receives the entries.</param>
    /// <returns>Where to read on.</returns>
    public long[] Read(in LogFilter filter, long[]? cursor, int limit, List<LogEntry> page)
    {
        var next = new long[_sources.Count];
        var floor = new long[_sources.Count];
        for (int i = 0; i < next.Length; i++)
        {
            floor[i] = _sources[i].FirstFrom(filter.Start);
            long ceiling = _sources[i].FirstFrom(filter.End);
            next[i] = cursor is not null && i < cursor.Length ? Math.Clamp(cursor[i], 0, ceiling) : ceiling;
        }

        while (page.Count < limit)
        {
            int newest = -1;
            DateTimeOffset time = default;
            for (int i = 0; i < next.Length; i++)
            {
                if (next[i] > floor[i])
                {
                    DateTimeOffset candidate = _sources[i].TimeOf(next[i] - 1);
                    if (newest < 0 || candidate > time)
                    {
                        newest = i;
                        time = candidate;
                    }
                }
            }

            if (newest < 0)
            {
                break;
            }

            LogEntry entry = _sources[newest][--next[newest]];
            if (filter.Accepts(entry))
            {
                page.Add(entry);
            }
        }

        return next;
    }
}
