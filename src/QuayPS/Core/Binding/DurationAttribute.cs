using System;
using System.Globalization;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Takes a duration as a TimeSpan or as people write it: <c>90s</c>, <c>30m</c>, <c>12h</c>, <c>7d</c>, <c>2w</c>, <c>1d12h</c>.</summary>
public sealed class DurationAttribute : ArgumentTransformationAttribute
{
    private static readonly Regex Written = new(@"^\s*(?:(?<number>\d+(?:\.\d+)?)\s*(?<unit>[smhdw])\s*)+$", RegexOptions.IgnoreCase);

    /// <summary>Whether there may be none: an empty column, a property without a value of an object in the pipeline.</summary>
    public bool AllowNone { get; set; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is TimeSpan)
        {
            return value;
        }

        if (AllowNone && value is (null or ""))
        {
            return null;
        }

        // PowerShell takes 7d for a number, the letter for its type; what was written is still known.
        string text = LanguagePrimitives.ConvertTo<string>(inputData);
        if (Written.Match(text) is { Success: true } match)
        {
            return Sum(match);
        }

        if (text.Contains(":") && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan span))
        {
            return span;
        }

        // A bare number would be taken for ticks, tenths of a millionth of a second.
        throw new ArgumentTransformationMetadataException(
            $"'{text}' is not a duration. Write it with a unit, such as 12h, 7d or 2w, or give a TimeSpan.");
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
                "m" => TimeSpan.FromMinutes(number),
                "h" => TimeSpan.FromHours(number),
                "d" => TimeSpan.FromDays(number),
                _ => TimeSpan.FromDays(number * 7),
            };
        }

        return sum;
    }
}
