using System;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Converts durations from and to text: <c>90s</c>, <c>30min</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>.</summary>
public static class DurationText
{
    private static readonly Regex Written = new(@"^\s*(?:(?<number>\d+(?:\.\d+)?)\s*(?<unit>min|[smhdw])\s*)+$", RegexOptions.IgnoreCase);

    // Ambiguous: some readers take a bare m for minutes, others for months.
    private static readonly Regex BareMinutes = new(@"[0-9]\s*m(?:[0-9\s]|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly (string Unit, long Seconds)[] Units = [("w", 604_800), ("d", 86_400), ("h", 3_600), ("min", 60), ("s", 1)];

    /// <summary>Parses a duration with units.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The duration.</param>
    /// <returns>False if the text is not a duration, or the duration exceeds the range of TimeSpan.</returns>
    public static bool TryParse(string text, out TimeSpan span)
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

    /// <summary>Whether a text has the ambiguous unit <c>m</c>: <c>1m</c>, <c>1h30M</c>.</summary>
    /// <param name="text">The text.</param>
    public static bool HasBareMinutes(string text) => BareMinutes.IsMatch(text);

    /// <summary>Formats a duration in the largest units: <c>4w</c>, <c>1d12h</c>. Fractions of seconds are omitted.</summary>
    /// <param name="span">The duration.</param>
    public static string Of(TimeSpan span)
    {
        long left = (long)span.TotalSeconds;
        if (left == 0)
        {
            return "0s";
        }

        // A single unit if that is exact: 10d is easier to read than 1w3d. Weeks are not combined with days.
        (string unit, long seconds) = Array.Find(Units, candidate => left % candidate.Seconds == 0);
        if (seconds >= 60 && left / seconds < 1000)
        {
            return Number(left / seconds) + unit;
        }

        var text = new StringBuilder();
        foreach ((string part, long length) in Units)
        {
            long number = part == "w" ? 0 : left / length;
            left -= number * length;
            text.Append(number == 0 ? string.Empty : Number(number) + part);
        }

        return text.ToString();
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

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
