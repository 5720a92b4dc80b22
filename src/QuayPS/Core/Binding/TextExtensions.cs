namespace QuayPS;

/// <summary>Reads text parameters that may be empty: a column of a file, a property without a value.</summary>
internal static class TextExtensions
{
    /// <summary>The text; null if it is empty.</summary>
    public static string? NullIfEmpty(this string? text) => text is { Length: > 0 } ? text : null;

    /// <summary>The name of this item, from a parameter with <see cref="EachAttribute"/>; null if it is empty or not specified.</summary>
    public static string? ItemName(this string[]? names) => names is { Length: > 0 } ? names[0].NullIfEmpty() : null;
}
