using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>The age of tags as auto-prune policies write it: a whole number and one unit.</summary>
internal static class PruneAge
{
    private static readonly (char Unit, long Seconds)[] Units = [('w', 604800), ('d', 86400), ('h', 3600), ('m', 60), ('s', 1)];

    public static TimeSpan? Parse(string text)
    {
        foreach ((char unit, long seconds) in Units)
        {
            if (text.Length > 1 && text[text.Length - 1] == unit
                && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            {
                return TimeSpan.FromSeconds((double)number * seconds);
            }
        }

        return null;
    }

    /// <summary>The age in the largest unit of which it is a whole number; weeks are told in days.</summary>
    /// <exception cref="ArgumentException">It is less than a second.</exception>
    public static string ToText(TimeSpan age)
    {
        long total = (long)age.TotalSeconds;
        if (total < 1)
        {
            throw new ArgumentException($"Tags cannot be deleted at an age of {age}; give a second at least.");
        }

        (char unit, long seconds) = Array.Find(Units, candidate => candidate.Unit != 'w' && total % candidate.Seconds == 0);
        return (total / seconds).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
