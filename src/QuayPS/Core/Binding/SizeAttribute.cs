using System;
using System.Globalization;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Accepts a number of bytes, or text with a unit: <c>500MB</c>, <c>10 GiB</c>, <c>1.5T</c>. A unit means the same with
/// and without quotes: 10GB is PowerShell's numeric literal, 10 times 1024 to the power of three.
/// </summary>
public sealed class SizeAttribute : ValueAttribute
{
    private protected override object? Read(object? value, object? given)
    {
        switch (value)
        {
            case null or int or long:
                return value;
            case double or decimal:
                // A literal such as 1.5GB is a number with a fraction.
                return ToBytes(Convert.ToString(value, CultureInfo.InvariantCulture), () => (long)decimal.Round(Convert.ToDecimal(value, CultureInfo.InvariantCulture)));
        }

        string text = LanguagePrimitives.ConvertTo<string>(given);
        return ToBytes(text, () => SizeText.TryParse(text, out long bytes)
            ? bytes
            : throw Refusal($"'{text}' is not a size. Write it as 500MB, 10GB or '10 GiB', or give the number of bytes."));
    }

    private static long ToBytes(string text, Func<long> count)
    {
        try
        {
            return count();
        }
        catch (OverflowException)
        {
            throw Refusal($"'{text}' is too large to be counted in bytes.");
        }
    }
}
