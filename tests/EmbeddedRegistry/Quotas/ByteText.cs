using System;
using System.Globalization;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Quotas;

/// <summary>Sizes in the form in which Quay reads and writes them: KiB, MiB and so on are powers of 1024, KB and MB powers of 1000.</summary>
internal static class ByteText
{
    private const string Prefixes = "KMGTPEZY";

    /// <summary>Reads a size such as "10 GiB"; returns bytes.</summary>
    public static long Parse(string text)
    {
        string unit = new([.. text.Where(char.IsLetter)]);
        double factor = Math.Pow(unit.Contains('i', StringComparison.Ordinal) ? 1024 : 1000, unit.Length == 0 ? 0 : Prefixes.IndexOf(unit[0], StringComparison.Ordinal) + 1);
        return (long)(double.Parse(new string([.. text.Where(char.IsDigit)]), CultureInfo.InvariantCulture) * factor);
    }

    /// <summary>Writes a number of bytes as a size such as "10.0 GiB".</summary>
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
