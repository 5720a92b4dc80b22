using System;
using System.Collections.Generic;
using System.Globalization;

namespace Quay.Client;

/// <summary>
/// Tells the entries of a repository's history apart, while tags are moved and deleted: by tag, manifest and start, and
/// by the end of those that are over. The times are whole seconds, so a tag that was moved to and fro within one has
/// entries that only their ends tell apart.
/// </summary>
internal sealed class TagOccurrences
{
    // Entries that were not over when they were seen first.
    private readonly HashSet<string> _present = new(StringComparer.Ordinal);
    // The identity under which an entry was seen first, by the one that it has since it is over.
    private readonly Dictionary<string, string> _ended = new(StringComparer.Ordinal);

    /// <summary>The identity of an entry, which stays the same when the entry ends.</summary>
    public string Identify(QuayTag tag)
    {
        string start = Text(tag.Name, tag.ManifestDigest, tag.StartTs);
        if (!tag.IsEnded)
        {
            _present.Add(start);
            return start;
        }

        string whole = Text(start, null, tag.EndTs);
        if (_ended.TryGetValue(whole, out string? known))
        {
            return known;
        }

        return _ended[whole] = _present.Remove(start) ? start : whole;
    }

    private static string Text(string name, string? digest, DateTimeOffset? time) =>
        string.Concat(name, "@", digest, "@" + time?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
}
