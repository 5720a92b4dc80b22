using System;

namespace Quay.Client;

/// <summary>
/// Returns the same string for texts that recur, so that a long listing takes less memory. The pool forgets strings and
/// takes no locks: two threads may create the same string twice, which only costs memory.
/// </summary>
internal sealed class StringPool
{
    private readonly string?[] _entries;
    private readonly int _maximumLength;

    /// <summary>Creates a pool.</summary>
    /// <param name="size">The largest number of strings in the pool, a power of two.</param>
    /// <param name="maximumLength">The length in characters of the longest text in the pool.</param>
    public StringPool(int size, int maximumLength)
    {
        _entries = new string?[size];
        _maximumLength = maximumLength;
    }

    /// <summary>Returns the string of characters.</summary>
    public string Get(ArraySegment<char> text)
    {
        if (text.Count > _maximumLength)
        {
            return new string(text.Array!, text.Offset, text.Count);
        }

        uint hash = 2166136261;
        char[] chars = text.Array!;
        int end = text.Offset + text.Count;
        for (int i = text.Offset; i < end; i++)
        {
            hash = (hash ^ chars[i]) * 16777619;
        }

        ref string? entry = ref _entries[(hash ^ (hash >> 15)) & (uint)(_entries.Length - 1)];
        string? known = entry;
        if (known is not null && Matches(known, chars, text.Offset, text.Count))
        {
            return known;
        }

        return entry = new string(chars, text.Offset, text.Count);
    }

    /// <summary>Returns the pool's string that equals a text.</summary>
    public string Get(string text)
    {
        if (text.Length > _maximumLength)
        {
            return text;
        }

        ref string? entry = ref _entries[(uint)StringComparer.Ordinal.GetHashCode(text) & (uint)(_entries.Length - 1)];
        string? known = entry;
        return known is not null && string.Equals(known, text, StringComparison.Ordinal) ? known : entry = text;
    }

    /// <summary>Returns a hash of 64 bits (FNV-1a), for which collisions are negligible.</summary>
    public static long Hash64(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 1099511628211;
        }

        return (long)hash;
    }

    private static bool Matches(string known, char[] chars, int offset, int count)
    {
        if (known.Length != count)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (known[i] != chars[offset + i])
            {
                return false;
            }
        }

        return true;
    }
}
