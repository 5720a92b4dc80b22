using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>One lifetime of a tag: from when it pointed to a manifest until when.</summary>
public sealed class Tag
{
    /// <summary>Name of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>What it points to.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>Start in milliseconds since 1970.</summary>
    public required long Start { get; init; }

    /// <summary>End in milliseconds since 1970; null if none is known. May lie in the future.</summary>
    public long? End { get; set; }

    /// <summary>Whether the tag may be moved or deleted.</summary>
    public bool Immutable { get; set; }

    /// <summary>Whether this lifetime began with a restore.</summary>
    public bool Reversion { get; init; }

    /// <summary>How often the tag was pulled.</summary>
    public long Pulls { get; set; }

    /// <summary>When the tag was last pulled.</summary>
    public DateTimeOffset? LastPull { get; set; }

    /// <summary>Whether the tag can be pulled at that time.</summary>
    public bool IsAlive(long now) => End is not long end || end > now;
}

/// <summary>All lifetimes of a repository's tags, oldest start first.</summary>
public sealed class TagHistory
{
    private readonly List<Tag> _tags = [];
    private readonly Dictionary<string, Tag> _latest = new(StringComparer.Ordinal);

    /// <summary>Every lifetime, oldest start first.</summary>
    public ReadOnlySpan<Tag> All => CollectionsMarshal.AsSpan(_tags);

    /// <summary>Number of lifetimes.</summary>
    public int Count => _tags.Count;

    /// <summary>The tag of that name that is alive now.</summary>
    public Tag? Find(string name, long now) => _latest.TryGetValue(name, out Tag? tag) && tag.IsAlive(now) ? tag : null;

    /// <summary>The last lifetime of that name, ended or not.</summary>
    public Tag? FindLatest(string name) => _latest.GetValueOrDefault(name);

    /// <summary>Adds a lifetime. One that starts before the last one is put in its place.</summary>
    public Tag Add(Tag tag)
    {
        int at = _tags.Count;
        while (at > 0 && _tags[at - 1].Start > tag.Start)
        {
            at--;
        }

        _tags.Insert(at, tag);
        if (!_latest.TryGetValue(tag.Name, out Tag? known) || known.Start <= tag.Start)
        {
            _latest[tag.Name] = tag;
        }

        return tag;
    }

    /// <summary>Takes lifetimes out for good, as the time machine does.</summary>
    public int Forget(Predicate<Tag> match)
    {
        int count = _tags.RemoveAll(match);
        if (count > 0)
        {
            _latest.Clear();
            foreach (Tag tag in _tags)
            {
                _latest[tag.Name] = tag;
            }
        }

        return count;
    }
}
