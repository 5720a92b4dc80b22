using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Security;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client.Tests;

/// <summary>Compares a model with the JSON that it was read from.</summary>
internal static class ModelFields
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>The fields that the model lacks or has with another value, one line per field.</summary>
    public static IEnumerable<string> Differences(JObject json, object model, string path = "")
    {
        var properties = model.GetType().GetProperties(All)
            .Where(property => (model is not QuayObject || property.GetSetMethod(true) is not null) && property.GetCustomAttribute<JsonIgnoreAttribute>() is null)
            .ToDictionary(property => property.GetCustomAttribute<JsonPropertyAttribute>()?.PropertyName ?? property.Name, NameComparer.Instance);
        foreach (JProperty field in json.Properties())
        {
            string name = path + field.Name;
            IEnumerable<string> found = properties.TryGetValue(field.Name, out PropertyInfo? property)
                ? Compare(field.Value, property.GetValue(model), name)
                : [(model as QuayObject)?.GetAdditionalProperties().ContainsKey(field.Name) == true ? $"{name} is additional" : $"{name} is lost"];
            foreach (string difference in found)
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<string> Compare(JToken json, object? value, string name) => (json, value) switch
    {
        ({ Type: JTokenType.Null }, _) => [],
        (JObject fields, IDictionary entries) => fields.Properties().SelectMany(field => entries.Contains(field.Name)
            ? Compare(field.Value, entries[field.Name], name + "[]")
            : [$"{name}[{field.Name}] is lost"]),
        (JObject fields, not null) => Differences(fields, value, name + "."),
        (JArray items, IList list) when items.Count == list.Count => items.SelectMany((item, i) => Compare(item, list[i], name + "[]")),
        (JValue plain, _) when IsSame(plain, value) => [],
        _ => [$"{name} is {json.ToString(Formatting.None)} and became {value ?? "null"}"],
    };

    private static bool IsSame(JValue json, object? value)
    {
        string text = Convert.ToString(json.Value, CultureInfo.InvariantCulture)!;
        return value switch
        {
            null => text.Length == 0,
            bool flag => json.Value is bool known && known == flag,
            SecureString secret => secret.Reveal() == text,
            TimeSpan span => span.TotalSeconds == (double)json,
            DateTime { Kind: DateTimeKind.Local } time => time == ParseTime(json),
            Enum known => string.Equals(WireName.Of(known), text, StringComparison.OrdinalIgnoreCase),
            Uri address => address.OriginalString == text,
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) == text,
        };
    }

    /// <summary>Compares names without underscores and case, so that <c>is_public</c> equals <c>IsPublic</c>.</summary>
    private sealed class NameComparer : IEqualityComparer<string>
    {
        public static NameComparer Instance { get; } = new();

        public bool Equals(string? x, string? y) => string.Equals(x?.Replace("_", ""), y?.Replace("_", ""), StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(string obj) => obj.Replace("_", "").GetHashCode(StringComparison.OrdinalIgnoreCase);
    }

    // Reads times independently of the client's code.
    private static DateTimeOffset ParseTime(JValue json) => json.Value switch
    {
        string text => DateTimeOffset.ParseExact(
            text.Replace("-0000", "GMT", StringComparison.Ordinal), ["R", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-ddTHH:mm:ss.ffffffZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => DateTimeOffset.UnixEpoch.AddSeconds((double)json),
    };
}
