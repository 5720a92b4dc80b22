using System;
using System.Collections;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>Writes lists and dictionaries as the text of one column.</summary>
internal static class ColumnText
{
    /// <summary>The text of a value: items with commas, members as <c>name=value</c> with semicolons, nested ones in parentheses.</summary>
    /// <param name="value">Any value of a response.</param>
    public static string Of(object? value) => value switch
    {
        IDictionary members => string.Join("; ", members.Keys.Cast<object>().Select(name => name + "=" + Nested(members[name]))),
        IEnumerable items and not string => string.Join(", ", items.Cast<object?>().Select(Nested)),
        _ => Convert.ToString(value, CultureInfo.CurrentCulture) ?? string.Empty,
    };

    private static string Nested(object? value) => value is IEnumerable and not string ? "(" + Of(value) + ")" : Of(value);
}
