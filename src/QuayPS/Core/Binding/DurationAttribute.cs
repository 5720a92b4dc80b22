using System;
using System.Globalization;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Accepts a duration as a TimeSpan or as text with units: <c>90s</c>, <c>30min</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>.</summary>
public sealed class DurationAttribute : ValueAttribute
{
    /// <summary>Whether the value may be empty, such as an empty column of a file or a property without a value.</summary>
    public bool AllowNone { get; set; }

    /// <summary>
    /// Whether a bare <c>m</c> means minutes, for durations that are never months, such as timeouts. Otherwise it is refused:
    /// an expiration or deletion after 1m, meant as a month, must not happen after a minute.
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
        if (DurationText.TryParse(text, out TimeSpan span))
        {
            return TakesBareMinutes || !DurationText.HasBareMinutes(text)
                ? span
                : throw Refusal($"'{text}' may mean minutes or months. Write minutes as 30min and months as days, such as 30d.");
        }

        if (text.Contains(":") && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out span))
        {
            return span;
        }

        // PowerShell would convert a bare number to ticks of 100 nanoseconds.
        throw Refusal($"'{text}' is not a duration. Write it with a unit, such as 30min, 12h, 7d or 2w, or specify a TimeSpan.");
    }
}
