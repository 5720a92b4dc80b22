using System;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Finds known words that are similar to an unknown one, for warnings about a word that may be misspelled.</summary>
internal static class SimilarWords
{
    private const int MaximumWords = 3;

    /// <summary>The warning about an unknown word. It is not refused, since a newer registry may know it.</summary>
    /// <param name="word">The word; it may have wildcards.</param>
    /// <param name="noun">What the word names: <c>kind of log entries</c>.</param>
    /// <param name="known">The known words.</param>
    public static string Warning(string word, string noun, IEnumerable<string> known)
    {
        string[] similar = Find(word, known);
        string advice = similar.Length == 0 ? "Press Tab for the known ones." : $"Similar: {string.Join(", ", similar)}.";
        return $"'{word}' is not a known {noun}; a newer registry may have it. {advice}";
    }

    /// <summary>The known words that are most similar, the most similar one first; none if nothing is similar.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words.</param>
    internal static string[] Find(string word, IEnumerable<string> known)
    {
        string wanted = Simplify(word);
        // A word of which a third is different is another word.
        int limit = Math.Max(2, wanted.Length / 3);
        return known
            .Select(candidate => (Word: candidate, Distance: Distance(wanted, Simplify(candidate))))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(MaximumWords)
            .Select(candidate => candidate.Word)
            .ToArray();
    }

    private static string Simplify(string word) => new(word.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant).ToArray());

    // The number of characters to insert, delete or replace (Levenshtein).
    private static int Distance(string a, string b)
    {
        int[] previous = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int[] current = new int[b.Length + 1];
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, 1 + Math.Min(previous[j], current[j - 1]));
            }

            previous = current;
        }

        return previous[b.Length];
    }
}
