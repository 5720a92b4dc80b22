using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;

namespace QuayPS.Demo;

/// <summary>The few kinds of script that the columns of the module's views are made of.</summary>
internal static partial class ColumnScript
{
    /// <summary>What the script gives for a row; null for a script of another kind.</summary>
    public static Func<PSObject, object?>? Read(string script)
    {
        if (!script.Trim().StartsWith("if ", StringComparison.Ordinal))
        {
            return ReadValue(script.Trim());
        }

        Match choice = Choice.Match(script.Trim());
        if (!choice.Success)
        {
            return null;
        }

        Func<PSObject, bool>[] conditions = [.. choice.Groups["condition"].Captures.Select(c => ReadCondition(c.Value)).OfType<Func<PSObject, bool>>()];
        Func<PSObject, object?>[] values = [.. choice.Groups["value"].Captures.Select(c => ReadValue(c.Value.Trim())).OfType<Func<PSObject, object?>>()];
        if (conditions.Length < choice.Groups["condition"].Captures.Count || values.Length < choice.Groups["value"].Captures.Count)
        {
            return null;
        }

        return row =>
        {
            int chosen = Array.FindIndex(conditions, condition => condition(row));
            chosen = chosen < 0 ? conditions.Length : chosen;
            return chosen < values.Length ? values[chosen](row) : null;
        };
    }

    [GeneratedRegex(@"^if \((?<condition>[^()]+)\) \{ (?<value>.+?) \}(?: elseif \((?<condition>[^()]+)\) \{ (?<value>.+?) \})*(?: else \{ (?<value>.+?) \})?$")]
    private static partial Regex Choice { get; }

    [GeneratedRegex(@"^(?:(?<not>-not )?\$_\.(?<path>[\w.]+)(?: -eq '(?<equal>[^']*)')?|\$null -ne \$_\.(?<there>[\w.]+))$")]
    private static partial Regex Condition { get; }

    [GeneratedRegex(@"^\$_\.(?<path>[\w.]+)(?: -join '(?<separator>[^']*)')?$")]
    private static partial Regex Property { get; }

    [GeneratedRegex(@"^\[QuayPS\.QuayFormat\]::(?<method>\w+)\(\$_(?:\.(?<path>[\w.]+))?\)$")]
    private static partial Regex FormatCall { get; }

    [GeneratedRegex(@"^'(?<format>[^']*)'(?: -f \$_\.(?<path>[\w.]+))?$")]
    private static partial Regex Text { get; }

    [GeneratedRegex(@"^\$_\.(?<path>[\w.]+)\.ToString\('(?<format>[^']+)'\)$")]
    private static partial Regex ToText { get; }

    private static Func<PSObject, bool>? ReadCondition(string script)
    {
        Match match = Condition.Match(script);
        if (!match.Success)
        {
            return null;
        }

        string path = match.Groups["path"].Value;
        return match.Groups["there"].Success ? row => Follow(row, match.Groups["there"].Value) is not null
            : match.Groups["equal"].Success ? row => LanguagePrimitives.ConvertTo<string>(Follow(row, path)) == match.Groups["equal"].Value
            : row => LanguagePrimitives.ConvertTo<bool>(Follow(row, path)) != match.Groups["not"].Success;
    }

    private static Func<PSObject, object?>? ReadValue(string script)
    {
        if (Property.Match(script) is { Success: true } property)
        {
            return property.Groups["separator"].Success
                ? row => Follow(row, property.Groups["path"].Value) is IEnumerable items ? string.Join(property.Groups["separator"].Value, items.Cast<object?>()) : null
                : row => Follow(row, property.Groups["path"].Value);
        }

        if (FormatCall.Match(script) is { Success: true } call
            && typeof(QuayFormat).GetMethods().Where(m => m.Name == call.Groups["method"].Value).ToArray() is [MethodInfo method]
            && method.GetParameters().Length == 1)
        {
            return row => method.Invoke(null, [Follow(row, call.Groups["path"].Value)]);
        }

        if (Text.Match(script) is { Success: true } text)
        {
            string format = text.Groups["format"].Value;
            return text.Groups["path"].Success
                ? row => string.Format(CultureInfo.CurrentCulture, format, Follow(row, text.Groups["path"].Value))
                : _ => format;
        }

        return ToText.Match(script) is { Success: true } written
            ? row => (Follow(row, written.Groups["path"].Value) as IFormattable)?.ToString(written.Groups["format"].Value, CultureInfo.CurrentCulture)
            : null;
    }

    private static object? Follow(PSObject row, string path) => path.Length == 0
        ? row.BaseObject
        : path.Split('.').Aggregate((object?)row, (value, name) => value is null ? null : PSObject.AsPSObject(value).Properties[name]?.Value);
}
