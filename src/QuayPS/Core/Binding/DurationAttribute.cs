using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Takes a duration as a TimeSpan or as people write it: <c>90s</c>, <c>30min</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>.</summary>
public sealed class DurationAttribute : ValueAttribute
{
    private static readonly Regex Written = new(@"^\s*(?:(?<number>\d+(?:\.\d+)?)\s*(?<unit>min|[smhdw])\s*)+$", RegexOptions.IgnoreCase);

    /// <summary>Whether there may be none: an empty column, a property without a value of an object in the pipeline.</summary>
    public bool AllowNone { get; set; }

    private protected override object? Read(object? value, object? given)
    {
        if (value is TimeSpan)
        {
            return value;
        }

        if (AllowNone && value is (null or ""))
        {
            return null;
        }

        string text = LanguagePrimitives.ConvertTo<string>(given);
        if (TryRead(text, out TimeSpan span))
        {
            return span;
        }

        if (text.Contains(":") && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span))
        {
            return span;
        }

        // A bare number would be taken for ticks, tenths of a millionth of a second.
        throw Refusal($"'{text}' is not a duration. Write it with a unit, such as 12h, 7d or 2w, or give a TimeSpan.");
    }

    /// <summary>Reads a duration that is written with units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The duration.</param>
    /// <returns>False where it is none, or longer than a TimeSpan can be.</returns>
    internal static bool TryRead(string text, out TimeSpan span)
    {
        span = TimeSpan.Zero;
        try
        {
            Match match = Written.Match(text);
            span = match.Success ? Sum(match) : TimeSpan.Zero;
            return match.Success;
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    private static TimeSpan Sum(Match match)
    {
        TimeSpan sum = TimeSpan.Zero;
        for (int i = 0; i < match.Groups["number"].Captures.Count; i++)
        {
            double number = double.Parse(match.Groups["number"].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += match.Groups["unit"].Captures[i].Value.ToLowerInvariant() switch
            {
                "s" => TimeSpan.FromSeconds(number),
                "m" or "min" => TimeSpan.FromMinutes(number),
                "h" => TimeSpan.FromHours(number),
                "d" => TimeSpan.FromDays(number),
                _ => TimeSpan.FromDays(number * 7),
            };
        }

        return sum;
    }
}
