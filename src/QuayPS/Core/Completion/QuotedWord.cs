using System.Management.Automation.Language;

namespace QuayPS;

/// <summary>A word as it stands on the command line: with a quote that is open or closed, or with none.</summary>
internal sealed class QuotedWord
{
    private const string NeedQuotes = " '\"`$&|;,(){}<>@#";
    private readonly char? _quote;

    private QuotedWord(string text, char? quote)
    {
        Text = text;
        _quote = quote;
    }

    /// <summary>The word without quotes.</summary>
    public string Text { get; }

    public static QuotedWord Parse(string? word)
    {
        if (word is not { Length: > 0 } || word[0] is not ('\'' or '"'))
        {
            return new QuotedWord(word ?? string.Empty, null);
        }

        char quote = word[0];
        string text = word.Substring(1);
        return new QuotedWord(text.Length > 0 && text[text.Length - 1] == quote ? text.Substring(0, text.Length - 1) : text, quote);
    }

    /// <summary>A name as it must stand there: in the quotes that the user began, or in single ones where it needs some.</summary>
    public string Quote(string name)
    {
        bool needsQuotes = name.Length == 0 || name.IndexOfAny(NeedQuotes.ToCharArray()) >= 0;
        return _quote switch
        {
            '"' => "\"" + name.Replace("`", "``").Replace("\"", "`\"").Replace("$", "`$") + "\"",
            null when !needsQuotes => name,
            _ => "'" + CodeGeneration.EscapeSingleQuotedStringContent(name) + "'",
        };
    }
}
