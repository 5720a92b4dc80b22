using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Finds among known words those that somebody may have meant.</summary>
internal static class NearestWords
{
    /// <summary>The known words that are alike, the most similar ones first; at most three.</summary>
    public static IReadOnlyList<string> Of(string word, IEnumerable<string> known) => known
        .Select(candidate => (Word: candidate, Distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(2, word.Length / 3))
        .OrderBy(candidate => candidate.Distance)
        .Select(candidate => candidate.Word)
        .Take(3)
        .ToArray();

    /// <summary>Advice for an unknown word: the nearest ones, or all of them.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> known)
    {
        IReadOnlyList<string> near = Of(word, known);
        return near.Count > 0 ? $"The nearest known words are {Quoted(near)}." : $"Known are {Quoted(known)}.";
    }

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"'{word}'"));

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
