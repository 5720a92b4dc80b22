using System;
using System.Globalization;

namespace Quay.Client;

/// <summary>Makes the path of a call from an interpolated string, escaping each value put into it.</summary>
internal static class Route
{
    private const string Root = "api/v1/";

    public static string Of(FormattableString route)
    {
        object?[] values = route.GetArguments();
        var escaped = new object[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            escaped[i] = Escape(values[i]);
        }

        return Root + string.Format(CultureInfo.InvariantCulture, route.Format, escaped);
    }

    private static string Escape(object? value) => value switch
    {
        // The slashes of a repository's name are part of the path.
        RepositoryName repository => string.Join("/", Array.ConvertAll(repository.ToString().Split('/'), EscapeSegment)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => EscapeSegment(value?.ToString() ?? string.Empty),
    };

    private static string EscapeSegment(string segment)
    {
        // System.Uri would resolve these two away, and the call would reach something else.
        if (segment is "" or "." or "..")
        {
            throw new ArgumentException($"'{segment}' cannot be part of an address of the registry.");
        }

        return Uri.EscapeDataString(segment);
    }
}
