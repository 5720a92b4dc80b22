using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace QuayPS.EmbeddedRegistry.Tags;

/// <summary>One lifetime of a tag: the span of time in which it points to a manifest.</summary>
public sealed class Tag
{
    /// <summary>Name of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>The manifest that the tag points to.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>Start in milliseconds since 1970.</summary>
    public required long Start { get; init; }

    /// <summary>End in milliseconds since 1970, also of an expiration in the future; null without an end.</summary>
    public long? End { get; set; }

    /// <summary>Whether the tag cannot be moved or deleted.</summary>
    public bool Immutable { get; set; }

    /// <summary>Whether this lifetime began with a restore.</summary>
    public bool Reversion { get; init; }

    /// <summary>Number of pulls of the tag.</summary>
    public long Pulls { get; set; }

    /// <summary>Time of the last pull of the tag; null if never pulled.</summary>
    public DateTimeOffset? LastPull { get; set; }

    /// <summary>Whether the lifetime has not ended at that time, in milliseconds since 1970.</summary>
    public bool IsAlive(long now) => End is not long end || end > now;
}

/// <summary>The lifetimes of all tags of a repository.</summary>
public sealed class TagHistory
{
    private readonly List<Tag> _tags = [];
    private readonly Dictionary<string, Tag> _latest = new(StringComparer.Ordinal);

    /// <summary>All lifetimes in the order of their start, oldest first.</summary>
    public ReadOnlySpan<Tag> All => CollectionsMarshal.AsSpan(_tags);

    /// <summary>Number of lifetimes.</summary>
    public int Count => _tags.Count;

    /// <summary>The lifetime of that name that has not ended; null if there is none.</summary>
    public Tag? Find(string name, long now) => _latest.TryGetValue(name, out Tag? tag) && tag.IsAlive(now) ? tag : null;

    /// <summary>The last lifetime of that name, ended or not; null if there is none.</summary>
    public Tag? FindLatest(string name) => _latest.GetValueOrDefault(name);

    /// <summary>Adds a lifetime, in the order of the starts.</summary>
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

    /// <summary>Removes lifetimes, so that they cannot be restored. Returns how many.</summary>
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
