using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Finds the known words that are similar to a misspelled one.</summary>
public static class NearestWords
{
    private const int MaximumWords = 3;

    /// <summary>Returns the most similar words, the most similar one first; none if no word is similar.</summary>
    /// <param name="word">The unknown word.</param>
    /// <param name="known">The known words. Of those that are equally similar, the earlier one comes first.</param>
    /// <param name="simplify">The form in which words are compared, such as lower case.</param>
    public static string[] Of(string word, IEnumerable<string> known, Func<string, string> simplify)
    {
        string wanted = simplify(word);
        // A word with more than a third of its characters different is not similar.
        int limit = Math.Max(2, wanted.Length / 3);
        return known
            .Select(candidate => (Word: candidate, Distance: Distance(wanted, simplify(candidate))))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .Take(MaximumWords)
            .Select(candidate => candidate.Word)
            .ToArray();
    }

    /// <summary>Returns advice for an unknown word: the nearest words, or all known words.</summary>
    internal static string Advice(string word, IReadOnlyCollection<string> known)
    {
        string[] near = Of(word, known, text => text.ToLowerInvariant());
        return near.Length > 0 ? $"The nearest known words are {Quoted(near)}." : $"Known are {Quoted(known)}.";
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

    // The number of characters to insert, delete or replace (Levenshtein).
    private static int Distance(string left, string right)
    {
        int[] previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (int i = 1; i <= left.Length; i++)
        {
            int[] current = new int[right.Length + 1];
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
