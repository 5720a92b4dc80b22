using System.Linq;
using System.Text.RegularExpressions;

namespace QuayPS;

/// <summary>Names of tags, with or without wildcards, that are never selected.</summary>
/// <param name="names">The names.</param>
internal sealed class ProtectedTags(string[] names)
{
    private readonly NamePattern[] _patterns = names.Select(name => new NamePattern(name)).ToArray();

    /// <summary>The names as a regular expression in the syntax of Python; null if there are none.</summary>
    public string? Expression => names.Length == 0 ? null : $"^({string.Join("|", names.Select(ToExpression))})$";

    /// <summary>Returns whether a tag matches one of the names.</summary>
    public bool Contains(string tag) => _patterns.Any(pattern => pattern.Matches(tag));

    private static string ToExpression(string name) => Regex.Replace(
        name,
        @"\*|\?|\[[^\]]*\]|`?[^*?]",
        part => part.Value switch
        {
            "*" => ".*",
            "?" => ".",
            { Length: > 1 } set when set[0] == '[' => set,
            _ => Regex.Escape(part.Value.TrimStart('`')),
        });
}
