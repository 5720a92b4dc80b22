using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>A filter of log entries.</summary>
/// <param name="Start">Start of the span of time, inclusive.</param>
/// <param name="End">End of the span of time, exclusive.</param>
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

/// <summary>The audit log: stored entries and any number of synthetic sources, merged newest first.</summary>
public sealed class LogBook
{
    private readonly List<LogSource> _sources;

    /// <summary>Makes an empty log.</summary>
    public LogBook()
    {
        Stored = new StoredLogs();
        _sources = [Stored];
    }

    /// <summary>The entries that are not synthetic.</summary>
    public StoredLogs Stored { get; }

    /// <summary>Adds synthetic entries.</summary>
    public void Add(SyntheticLogs source) => _sources.Add(source);

    /// <summary>
    /// Reads entries, newest first, into the list until it holds <paramref name="limit"/> of them.
    /// </summary>
    /// <param name="filter">The entries to read.</param>
    /// <param name="cursor">For each source the index before which to continue; null to begin with the newest entry.</param>
    /// <param name="limit">Maximum number of entries in the list.</param>
    /// <param name="page">Receives the entries.</param>
    /// <returns>The cursor of the next page.</returns>
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
