using System;
using System.Globalization;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>Sizes as Quay reads and writes them: with i in the unit they are powers of 1024, and of 1000 without.</summary>
internal static class ByteText
{
    private const string Prefixes = "KMGTPEZY";

    public static long Parse(string text)
    {
        string unit = new([.. text.Where(char.IsLetter)]);
        double factor = Math.Pow(unit.Contains('i', StringComparison.Ordinal) ? 1024 : 1000, unit.Length == 0 ? 0 : Prefixes.IndexOf(unit[0], StringComparison.Ordinal) + 1);
        return (long)(double.Parse(new string([.. text.Where(char.IsDigit)]), CultureInfo.InvariantCulture) * factor);
    }

    public static string Of(long bytes)
    {
        double number = bytes;
        int power = 0;
        for (; number >= 1024; power++)
        {
            number /= 1024;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{number:F1} ") + (power == 0 ? "Byte" : Prefixes[power - 1] + "iB");
    }
}
