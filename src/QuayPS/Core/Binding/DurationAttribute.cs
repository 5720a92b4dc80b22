using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Takes a duration as a TimeSpan or as people write it: <c>90s</c>, <c>30min</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>.</summary>
public sealed class DurationAttribute : ValueAttribute
{
    private static readonly Regex Written = new(@"^\s*(?:(?<number>\d+(?:\.\d+)?)\s*(?<unit>min|[smhdw])\s*)+$", RegexOptions.IgnoreCase);

    // Minutes to some readers, months to others.
    private static readonly Regex BareMinutes = new(@"[0-9]\s*m(?:[0-9\s]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>Whether the value may be empty: an empty column of a file, a property without a value.</summary>
    public bool AllowNone { get; set; }

    /// <summary>
    /// Whether a bare <c>m</c> means minutes, for durations that nobody gives in months, such as timeouts. Elsewhere it is
    /// refused, since what ends or is deleted after 1m must not end or be deleted after a minute by mistake.
    /// </summary>
    public bool TakesBareMinutes { get; set; }

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
            return TakesBareMinutes || !HasBareMinutes(text)
                ? span
                : throw Refusal($"'{text}' may mean minutes or months. Write minutes as 30min and months as days, such as 30d.");
        }

        if (text.Contains(":") && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span))
        {
            return span;
        }

        // The engine would read a bare number as ticks of 100 nanoseconds.
        throw Refusal($"'{text}' is not a duration. Write it with a unit, such as 30min, 12h, 7d or 2w, or specify a TimeSpan.");
    }

    /// <summary>Whether a duration is written with a bare <c>m</c>: <c>1m</c>, <c>1h30M</c>.</summary>
    internal static bool HasBareMinutes(string text) => BareMinutes.IsMatch(text);

    /// <summary>Reads a duration that is written with units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The duration.</param>
    /// <returns>False if the text is not a duration, or one longer than a TimeSpan can hold.</returns>
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
