using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Converts sizes from and to text: <c>500MB</c>, <c>10 GiB</c>, <c>1.5T</c>. Each unit is 1024 times the next smaller one, with or without an i.</summary>
public static class SizeText
{
    private const string Units = "KMGTPE";
    private static readonly Regex Written = new(@"^\s*(?<number>\d+(?:\.\d+)?)\s*(?:(?<unit>[KMGTPE])(?:i?B)?|B)?\s*$", RegexOptions.IgnoreCase);

    /// <summary>Parses a size.</summary>
    /// <param name="text">The text.</param>
    /// <param name="bytes">The number of bytes.</param>
    /// <returns>False if the text is not a size.</returns>
    /// <exception cref="OverflowException">The number of bytes exceeds the range of Int64.</exception>
    public static bool TryParse(string text, out long bytes)
    {
        Match match = Written.Match(text);
        bytes = match.Success
            ? (long)decimal.Round(decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * Factor(match.Groups["unit"].Value))
            : 0;
        return match.Success;
    }

    /// <summary>Formats a size in the largest unit in which it is a whole number: <c>10 GiB</c>.</summary>
    /// <param name="bytes">The number of bytes.</param>
    public static string Of(long bytes)
    {
        int power = 0;
        while (bytes != 0 && bytes % 1024 == 0 && power < Units.Length)
        {
            bytes /= 1024;
            power++;
        }

        string number = bytes.ToString(CultureInfo.InvariantCulture);
        return power == 0 ? number : $"{number} {Units[power - 1]}iB";
    }

    private static decimal Factor(string unit)
    {
        decimal factor = 1;
        for (int power = unit.Length == 0 ? 0 : Units.IndexOf(char.ToUpperInvariant(unit[0])) + 1; power > 0; power--)
        {
            factor *= 1024;
        }

        return factor;
    }
}
