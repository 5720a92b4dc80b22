using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>Converts the age of an auto-prune policy from and to the registry's format: a whole number and a unit, in which <c>m</c> stands for minutes.</summary>
internal static class PruneAge
{
    // The units that are used in formatting come first, the largest one first.
    private static readonly (char Unit, long Seconds)[] Units = [('d', 86400), ('h', 3600), ('m', 60), ('s', 1), ('w', 604800), ('y', 31536000)];

    /// <summary>Parses an age; null if its format is not known.</summary>
    public static TimeSpan? Parse(string text)
    {
        foreach ((char unit, long seconds) in Units)
        {
            if (text.Length > 1 && text[text.Length - 1] == unit
                && int.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                && (double)number * seconds < TimeSpan.MaxValue.TotalSeconds)
            {
                return TimeSpan.FromSeconds((double)number * seconds);
            }
        }

        return null;
    }

    /// <summary>Formats an age in the largest unit, up to days, in which it is a whole number.</summary>
    /// <exception cref="ArgumentException">The age is less than a second.</exception>
    public static string ToText(TimeSpan age)
    {
        long total = (long)age.TotalSeconds;
        if (total < 1)
        {
            throw new ArgumentException($"{age} is not an age at which tags can be deleted. Specify a second or more.");
        }

        (char unit, long seconds) = Array.Find(Units, candidate => total % candidate.Seconds == 0);
        return (total / seconds).ToString(CultureInfo.InvariantCulture) + unit;
    }
}
