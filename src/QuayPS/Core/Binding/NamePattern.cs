using System.Management.Automation;

namespace QuayPS;

/// <summary>A name that may hold wildcards.</summary>
internal sealed class NamePattern
{
    private readonly WildcardPattern _pattern;

    /// <summary>Reads a name.</summary>
    /// <param name="name">The name; null for all names.</param>
    public NamePattern(string? name)
    {
        string text = name ?? "*";
        Text = text;
        HasWildcards = WildcardPattern.ContainsWildcardCharacters(text);
        _pattern = new WildcardPattern(text, WildcardOptions.IgnoreCase);
    }

    public string Text { get; }

    public bool HasWildcards { get; }

    /// <summary>The longest literal part of the pattern, by which the registry can filter.</summary>
    public string LongestLiteral
    {
        get
        {
            string longest = string.Empty;
            foreach (string part in Text.Split('*', '?'))
            {
                // Text in brackets, or after an open bracket, may be a part of the pattern.
                if (part.IndexOfAny(['[', ']', '`']) < 0 && part.Length > longest.Length)
                {
                    longest = part;
                }
            }

            return longest;
        }
    }

    public bool Matches(string name) => _pattern.IsMatch(name);
}
