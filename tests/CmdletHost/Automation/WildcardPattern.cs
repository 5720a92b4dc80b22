using System.Text;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

/// <summary>How a pattern is compared.</summary>
[Flags]
public enum WildcardOptions
{
    None = 0,
    Compiled = 1,
    IgnoreCase = 2,
    CultureInvariant = 4,
}

/// <summary>A text with *, ? and [...], and the backtick before what is meant literally.</summary>
public sealed class WildcardPattern(string pattern, WildcardOptions options)
{
    private readonly Regex _regex = new(
        ToRegex(pattern), RegexOptions.Singleline | (options.HasFlag(WildcardOptions.IgnoreCase) ? RegexOptions.IgnoreCase : RegexOptions.None));

    public static bool ContainsWildcardCharacters(string pattern)
    {
        for (int i = 0; i < (pattern?.Length ?? 0); i++)
        {
            if (pattern![i] == '`')
            {
                i++;
            }
            else if (pattern[i] is '*' or '?' or '[' or ']')
            {
                return true;
            }
        }

        return false;
    }

    public bool IsMatch(string input) => input is not null && _regex.IsMatch(input);

    private static string ToRegex(string pattern)
    {
        var regex = new StringBuilder("^");
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            switch (c)
            {
                case '*':
                    regex.Append(".*");
                    break;
                case '?':
                    regex.Append('.');
                    break;
                case '`' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                case '[':
                    int end = pattern.IndexOf(']', i + 1);
                    if (end <= i + 1)
                    {
                        throw new QuayPS.CmdletHost.HostLimitException($"the pattern '{pattern}'");
                    }

                    string set = pattern[(i + 1)..end];
                    if (set.IndexOfAny(['`', '[', '^', '\\']) >= 0)
                    {
                        throw new QuayPS.CmdletHost.HostLimitException($"the pattern '{pattern}'");
                    }

                    regex.Append('[').Append(set).Append(']');
                    i = end;
                    break;
                default:
                    regex.Append(Regex.Escape(c.ToString()));
                    break;
            }
        }

        return regex.Append("\\z").ToString();
    }
}
