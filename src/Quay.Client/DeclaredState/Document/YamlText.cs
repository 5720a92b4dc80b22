using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>Writes texts, lists and maps in one line of YAML.</summary>
internal static class YamlText
{
    // Words that readers of YAML 1.1 or 1.2 read as another type than text.
    private static readonly HashSet<string> Taken = new(["null", "true", "false", "yes", "no", "on", "off", "y", "n"], System.StringComparer.OrdinalIgnoreCase);

    // Includes values that only some readers take for a number, a date or a time: 0o17, 1_000, 12:30, 2026-11-25.
    private static readonly Regex Number = new(@"^[0-9][0-9_.,:-]*(?:[eE][+-]?[0-9]+)?$|^0[xo][0-9a-fA-F_]+$|^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}[Tt ]");

    /// <summary>Returns a value in one line.</summary>
    public static string OneLine(DocumentNode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return text.ToString();
    }

    /// <summary>Returns a text as a value or a name, quoted if necessary.</summary>
    /// <param name="text">The text.</param>
    /// <param name="inFlow">Whether the text is inside brackets or braces.</param>
    public static string Quote(string text, bool inFlow)
    {
        if (IsPlain(text, inFlow))
        {
            return text;
        }

        return text.Any(IsUnprintable) ? DoubleQuoted(text) : "'" + text.Replace("'", "''") + "'";
    }

    private static void Append(StringBuilder text, DocumentNode node)
    {
        switch (node.Kind)
        {
            case NodeKind.Map when node.Entries.Count == 0:
                text.Append("{}");
                break;
            case NodeKind.Map:
                text.Append("{ ");
                for (int i = 0; i < node.Entries.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ", ").Append(Quote(node.Entries[i].Name, inFlow: true)).Append(": ");
                    Append(text, node.Entries[i].Value);
                }

                text.Append(" }");
                break;
            case NodeKind.List:
                text.Append('[');
                for (int i = 0; i < node.Items.Count; i++)
                {
                    text.Append(i == 0 ? string.Empty : ", ");
                    Append(text, node.Items[i]);
                }

                text.Append(']');
                break;
            case NodeKind.Text:
                text.Append(Quote(node.Text, inFlow: true));
                break;
            default:
                text.Append(node.Text);
                break;
        }
    }

    private static bool IsPlain(string text, bool inFlow)
    {
        if (text.Length == 0 || Taken.Contains(text) || !(char.IsLetterOrDigit(text[0]) || text[0] is '/' or '_') || LooksLikeNumber(text))
        {
            return text.Length > 3 && text.StartsWith("${", System.StringComparison.Ordinal) && !inFlow && text.IndexOf('}') == text.Length - 1 && text.Skip(2).Take(text.Length - 3).All(c => char.IsLetterOrDigit(c) || c == '_');
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isLast = i == text.Length - 1;
            bool isFine = char.IsLetterOrDigit(c)
                || c is '/' or '_' or '.' or '-' or '+' or '@' or '(' or ')' or ';' or '\'' or '='
                || (c == ',' && !inFlow)
                || (c == ' ' && !isLast && text[i + 1] is not ('#' or ' '))
                || (c == ':' && !isLast && text[i + 1] == '/');
            if (!isFine || char.IsSurrogate(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool LooksLikeNumber(string text) => char.IsDigit(text[0]) && Number.IsMatch(text);

    private static bool IsUnprintable(char c) => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append("\\U").Append(char.ConvertToUtf32(c, text[++i]).ToString("X8", CultureInfo.InvariantCulture));
                continue;
            }

            _ = c switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                _ when IsUnprintable(c) => quoted.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }
}
