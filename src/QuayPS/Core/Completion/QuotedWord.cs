using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>
/// A word on the command line, with or without quotes, which may be unclosed. PowerShell has resolved escapes in it,
/// converted typographic quotes, and replaces the quotes together with the word.
/// </summary>
internal sealed class QuotedWord
{
    // Words that need no quotes: these characters only, no range such as 1..5, and no number in any version of PowerShell: 10, 1e5, 0x1F, 7d, 1kb.
    private static readonly Regex Plain = new(
        @"\A(?!.*\.\.)(?![0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?[A-Za-z]*\z)(?!0[xXbB][0-9A-Fa-f]+[A-Za-z]*\z)[A-Za-z0-9_][A-Za-z0-9_./:+-]*\z",
        RegexOptions.CultureInvariant);

    private readonly bool _isQuoted;

    private QuotedWord(string text, bool isQuoted)
    {
        Text = text;
        _isQuoted = isQuoted;
    }

    /// <summary>The word without quotes.</summary>
    public string Text { get; }

    public static QuotedWord Parse(string? word)
    {
        if (word is not { Length: > 0 } || !IsQuote(word[0]))
        {
            return new QuotedWord(word ?? string.Empty, isQuoted: false);
        }

        string text = word.Substring(1);
        return new QuotedWord(text.Length > 0 && IsQuote(text[text.Length - 1]) ? text.Substring(0, text.Length - 1) : text, isQuoted: true);
    }

    /// <summary>
    /// Returns the name for the command line: in single quotes, in which PowerShell interprets no character; without quotes
    /// only if none were typed and the name needs none.
    /// </summary>
    public string Quote(string name) =>
        !_isQuoted && Plain.IsMatch(name) ? name : "'" + CodeGeneration.EscapeSingleQuotedStringContent(name) + "'";

    private static bool IsQuote(char character) => character is '\'' or '"'
        or '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u201C' or '\u201D' or '\u201E';
}
