namespace QuayPS;

/// <summary>What input from files and other objects needs.</summary>
internal static class TextExtensions
{
    /// <summary>The text, or null where there is none: an empty column of a file, a property without a value.</summary>
    public static string? NullIfEmpty(this string? text) => text is { Length: > 0 } ? text : null;
}
