using System;
using System.Linq;

namespace QuayPS;

/// <summary>Extension methods for texts of parameters and messages.</summary>
internal static class TextExtensions
{
    private static readonly char[] Separators = [' ', ','];

    /// <summary>Returns the text, or null for an empty one, such as an empty column of a file.</summary>
    public static string? NullIfEmpty(this string? text) => text is { Length: > 0 } ? text : null;

    /// <summary>The name of this item, from a parameter with <see cref="EachAttribute"/>; null if it is empty or not specified.</summary>
    public static string? ItemName(this string[]? names) => names is { Length: > 0 } ? names[0].NullIfEmpty() : null;

    /// <summary>Splits texts at spaces and commas, since a column of a file has all words of a list in one text.</summary>
    public static string[] SplitWords(this string[] texts) =>
        texts.SelectMany(text => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries)).ToArray();

    /// <summary>Returns the text with an upper-case first letter, for prompts that begin with the subject of a message.</summary>
    public static string Capitalize(this string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);
}
