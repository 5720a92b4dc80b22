using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Accepts a time: a DateTimeOffset, a DateTime, or text. ISO 8601 is read in the Gregorian calendar in any culture;
/// other text in the format of the culture. A time without a zone is local.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeAttribute : ValueAttribute
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeLocal | DateTimeStyles.AllowWhiteSpaces;
    private static readonly Regex Iso = new(@"\A\s*[0-9]{4}-[0-9]");

    /// <summary>Whether a duration before now is accepted as well: <c>7d</c>, <c>12h</c>, a TimeSpan.</summary>
    public bool TakesAge { get; set; }

    private protected override object? Read(object? value, object? given)
    {
        switch (value)
        {
            case null or "" or DateTimeOffset:
                return value is "" ? null : value;
            case DateTime time:
                return new DateTimeOffset(time);
            case TimeSpan span when TakesAge:
                return Ago(span, span.ToString());
        }

        string text = LanguagePrimitives.ConvertTo<string>(given);
        if (TakesAge && DurationText.TryParse(text, out TimeSpan age) && !DurationText.HasBareMinutes(text))
        {
            return Ago(age, text);
        }

        return value is string && TryParse(text, out DateTimeOffset read) ? read : throw Refusal(
            $"'{text}' is not a time. Write it as 2026-03-05 or 2026-03-05T14:30{(TakesAge ? ", or as a duration before now, such as 30min, 12h or 7d" : string.Empty)}.");
    }

    private static bool TryParse(string text, out DateTimeOffset time) => Iso.IsMatch(text)
        ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out time)
        : DateTimeOffset.TryParse(text, CultureInfo.CurrentCulture, Styles, out time)
            || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Styles, out time);

    private static DateTimeOffset Ago(TimeSpan age, string text)
    {
        try
        {
            return DateTimeOffset.Now - age;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Refusal($"'{text}' ago is before the first day of the calendar.");
        }
    }
}
