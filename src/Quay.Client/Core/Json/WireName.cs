using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Reflection;
using System.Runtime.Serialization;

namespace Quay.Client;

/// <summary>Converts enums from and to their names in the API.</summary>
internal static class WireName
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, object>> Known = new();

    /// <summary>Returns the name of a value in the API: that of its <see cref="EnumMemberAttribute"/>, or else its own in lower case.</summary>
    public static string Of(Enum value)
    {
        FieldInfo? field = value.GetType().GetField(value.ToString());
        return field?.GetCustomAttribute<EnumMemberAttribute>()?.Value ?? value.ToString().ToLowerInvariant();
    }

    /// <summary>Parses a name of the API. Case, underscores and hyphens are ignored.</summary>
    public static bool TryParse(Type type, string text, out object? value) =>
        Known.GetOrAdd(type, Read).TryGetValue(Normalize(text), out value);

    private static Dictionary<string, object> Read(Type type)
    {
        var values = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (Enum value in Enum.GetValues(type))
        {
            values[Normalize(value.ToString())] = value;
            values[Normalize(Of(value))] = value;
        }

        return values;
    }

    private static string Normalize(string text) => text.Replace("_", string.Empty).Replace("-", string.Empty);
}
