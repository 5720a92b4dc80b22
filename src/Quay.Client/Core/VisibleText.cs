using System.Globalization;
using System.Linq;
using System.Text;

namespace Quay.Client;

/// <summary>
/// Replaces characters that control a terminal or change the order of a line: control characters, separators of lines and
/// paragraphs, and characters that change the direction of writing.
/// </summary>
public static class VisibleText
{
    private const int PictureOfNull = 0x2400;
    private const char Delete = '\u007F';
    private const char PictureOfDelete = '\u2421';

    /// <summary>
    /// Returns a text with these characters replaced: those below U+0020 and DEL by their pictures, such as ␛ for ESC, others
    /// by an escape such as <c>\u009b</c>. A text without any is returned unchanged.
    /// </summary>
    /// <param name="text">A text from the registry.</param>
    public static string Of(string text)
    {
        int first = 0;
        while (first < text.Length && !IsObeyed(text[first]))
        {
            first++;
        }

        return first == text.Length ? text : Replace(text, first);
    }

    /// <summary>Returns a text of several lines with these characters replaced in each line; the lines stay.</summary>
    /// <param name="text">The text. Its lines end with a line feed.</param>
    public static string OfLines(string text) => string.Join("\n", text.Split('\n').Select(Of));

    private static string Replace(string text, int first)
    {
        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (char character in text.Substring(first))
        {
            _ = character switch
            {
                < ' ' => visible.Append((char)(PictureOfNull + character)),
                Delete => visible.Append(PictureOfDelete),
                _ when IsObeyed(character) => visible.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => visible.Append(character),
            };
        }

        return visible.ToString();
    }

    private static bool IsObeyed(char character) => character is
        < ' ' or (>= Delete and <= '\u009F') or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
