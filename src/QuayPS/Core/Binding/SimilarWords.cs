using System;
using System.Collections.Generic;
using System.Linq;
using Quay.Client;

namespace QuayPS;

/// <summary>Finds known words that are similar to an unknown one, for warnings about a word that may be misspelled.</summary>
internal static class SimilarWords
{
    // A shorter part is in too many words.
    private const int MinimumPart = 3;
    private const int MaximumWords = 5;

    /// <summary>Returns the warning about an unknown word. The word is not rejected, since a newer registry may know it.</summary>
    /// <param name="word">The word; it may have wildcards.</param>
    /// <param name="noun">The noun for the word: <c>kind of log entries</c>.</param>
    /// <param name="known">The known words.</param>
    public static string Warning(string word, string noun, IEnumerable<string> known)
    {
        string[] similar = Find(word, known);
        string advice = similar.Length == 0 ? "Press Tab for the known ones." : $"Similar: {string.Join(", ", similar)}.";
        return $"'{word}' is not a known {noun}; a newer registry may have it. {advice}";
    }

    /// <summary>
    /// The known words that are most similar, the most similar one first, or else those that contain the word; none if
    /// nothing is similar.
    /// </summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words.</param>
    internal static string[] Find(string word, IEnumerable<string> known)
    {
        string[] sorted = [.. known.OrderBy(candidate => candidate, StringComparer.Ordinal)];
        string[] nearest = NearestWords.Of(word, sorted, Simplify);
        string part = Simplify(word);
        return nearest.Length > 0 || part.Length < MinimumPart
            ? nearest
            : [.. sorted.Where(candidate => Simplify(candidate).IndexOf(part, StringComparison.Ordinal) >= 0).Take(MaximumWords)];
    }

    private static string Simplify(string word) => new(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());
}
