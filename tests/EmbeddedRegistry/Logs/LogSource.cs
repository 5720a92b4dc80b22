using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>A sequence of log entries, oldest first, addressed by their index.</summary>
public abstract class LogSource
{
    /// <summary>Number of entries.</summary>
    public abstract long Count { get; }

    /// <summary>Time of the entry at an index.</summary>
    public abstract DateTimeOffset TimeOf(long number);

    /// <summary>The entry at an index.</summary>
    public abstract LogEntry this[long number] { get; }

    /// <summary>Index of the first entry at or after a time; <see cref="Count"/> if there is none.</summary>
    public long FirstFrom(DateTimeOffset time)
    {
        long low = 0;
        long high = Count;
        while (low < high)
        {
            long middle = low + ((high - low) / 2);
            if (TimeOf(middle) < time)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

/// <summary>Entries about the requests to this registry, and those of the seed.</summary>
public sealed class StoredLogs : LogSource
{
    private readonly List<LogEntry> _entries = [];

    /// <inheritdoc/>
    public override long Count => _entries.Count;

    /// <inheritdoc/>
    public override LogEntry this[long number] => _entries[(int)number];

    /// <inheritdoc/>
    public override DateTimeOffset TimeOf(long number) => _entries[(int)number].Time;

    /// <summary>Adds an entry in the order of the times.</summary>
    public void Add(LogEntry entry)
    {
        int at = _entries.Count;
        while (at > 0 && _entries[at - 1].Time > entry.Time)
        {
            at--;
        }

        _entries.Insert(at, entry);
    }
}

/// <summary>
/// Any number of entries, spread evenly over a span of time. Each is computed from its index on access, so a million of
/// them take no memory.
/// </summary>
public sealed class SyntheticLogs : LogSource
{
    private static readonly string[] Kinds = ["push_repo", "pull_repo", "pull_repo", "pull_repo", "create_tag", "delete_tag", "pull_repo", "change_tag_expiration"];

    private readonly Account _namespace;
    private readonly string? _repository;
    private readonly LogPerformer[] _performers;
    private readonly DateTimeOffset _first;
    private readonly long _step;

    /// <summary>Spreads entries over a number of days that ends at the given time.</summary>
    public SyntheticLogs(Account owner, string? repository, IReadOnlyList<string> performers, long count, double days, DateTimeOffset end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days);
        _namespace = owner;
        _repository = repository;
        _performers = new LogPerformer[performers.Count];
        for (int i = 0; i < _performers.Length; i++)
        {
            _performers[i] = new LogPerformer(performers[i]);
        }

        Count = count;
        _step = count == 0 ? 0 : (long)(days * TimeSpan.TicksPerDay) / count;
        _first = end.AddTicks(-_step * Math.Max(0, count - 1));
    }

    /// <inheritdoc/>
    public override long Count { get; }

    /// <inheritdoc/>
    public override LogEntry this[long number]
    {
        get
        {
            string kind = Kinds[(int)(number % Kinds.Length)];
            string tag = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"build-{number:D7}");
            return new LogEntry(
                TimeOf(number),
                kind,
                _namespace,
                _repository,
                _performers[(int)(number % _performers.Length)],
                [
                    new("repo", _repository ?? "app"),
                    new("namespace", _namespace.Name),
                    new("tag", tag),
                    new("number", number),
                ]);
        }
    }

    /// <inheritdoc/>
    public override DateTimeOffset TimeOf(long number) => _first.AddTicks(_step * number);
}
