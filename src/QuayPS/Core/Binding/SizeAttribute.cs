using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>
/// Takes a number of bytes, or a size as people write it: <c>500MB</c>, <c>10 GiB</c>, <c>1.5T</c>. A unit means the
/// same with and without quotes: 10GB is PowerShell's number of that name, 10 times 1024 to the power of three.
/// </summary>
public sealed class SizeAttribute : ValueAttribute
{
    private const string Units = "KMGTPE";
    private static readonly Regex Written = new(@"^\s*(?<number>\d+(?:\.\d+)?)\s*(?:(?<unit>[KMGTPE])(?:i?B)?|B)?\s*$", RegexOptions.IgnoreCase);

    private protected override object? Read(object? value, object? given)
    {
        switch (value)
        {
            case null or int or long:
                return value;
            case double or decimal:
                // 1.5GB is such a number.
                return ToBytes(Convert.ToString(value, CultureInfo.InvariantCulture), () => Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        }

        string text = LanguagePrimitives.ConvertTo<string>(given);
        Match match = Written.Match(text);
        return match.Success
            ? ToBytes(text, () => decimal.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) * Factor(match.Groups["unit"].Value))
            : throw Refusal($"'{text}' is not a size. Write it as 500MB, 10GB or '10 GiB', or give the number of bytes.");
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

    private static long ToBytes(string text, Func<decimal> count)
    {
        try
        {
            return (long)decimal.Round(count());
        }
        catch (OverflowException)
        {
            throw Refusal($"'{text}' is more than can be counted in bytes.");
        }
    }
}
