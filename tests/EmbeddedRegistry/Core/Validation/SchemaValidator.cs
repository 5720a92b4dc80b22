using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace QuayPS.EmbeddedRegistry.Validation;

/// <summary>
/// Validates a body against a JSON schema, with the keywords that Quay's schemas have. The message of a violation is
/// that of Quay: a sentence, then the schema and the body.
/// </summary>
/// <param name="schema">The schema, or a part of it.</param>
/// <param name="value">The body, or the part of it that the schema is for.</param>
/// <param name="schemaPath">The path of the schema, for the message.</param>
/// <param name="valuePath">The path of the value, for the message.</param>
internal sealed class SchemaValidator(JsonElement schema, JsonElement value, string schemaPath, string valuePath)
{
    /// <summary>The message of the first violation; null for a valid body.</summary>
    public static string? Violation(JsonElement schema, JsonElement body) => Check(schema, body, "schema", "instance");

    private static string? Check(JsonElement schema, JsonElement value, string schemaPath, string valuePath) =>
        new SchemaValidator(schema, value, schemaPath, valuePath).Check();

    private string? Check()
    {
        if (schema.TryGetProperty("type", out JsonElement type) && !SchemaTypes.Includes(type, value))
        {
            return Say($"{PythonText.Of(value)} is not of type {SchemaTypes.Describe(type)}", "type");
        }

        if (schema.TryGetProperty("enum", out JsonElement allowed) && !Contains(allowed, value))
        {
            return Say($"{PythonText.Of(value)} is not one of {PythonText.Of(allowed)}", "enum");
        }

        if (CheckAlternatives() is string mismatch)
        {
            return mismatch;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => CheckText(),
            JsonValueKind.Number => CheckNumber(),
            JsonValueKind.Object => CheckObject(),
            JsonValueKind.Array => CheckArray(),
            _ => null,
        };
    }

    private string? CheckText() =>
        schema.TryGetProperty("maxLength", out JsonElement maximum) && value.GetString()!.Length > maximum.GetInt32()
            ? Say($"{PythonText.Of(value)} is too long", "maxLength")
            : schema.TryGetProperty("minLength", out JsonElement minimum) && value.GetString()!.Length < minimum.GetInt32()
                ? Say($"{PythonText.Of(value)} is too short", "minLength")
                : schema.TryGetProperty("pattern", out JsonElement pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!)
                    ? Say($"{PythonText.Of(value)} does not match {PythonText.Of(pattern)}", "pattern")
                    : null;

    private string? CheckAlternatives()
    {
        if (schema.TryGetProperty("not", out _))
        {
            return Say($"{PythonText.Of(value)} should not be there", "not");
        }

        foreach (string keyword in (string[])["oneOf", "anyOf"])
        {
            if (!schema.TryGetProperty(keyword, out JsonElement alternatives))
            {
                continue;
            }

            string?[] violations = [.. alternatives.EnumerateArray().Select((alternative, i) => Check(alternative, value, $"{schemaPath}[{i}]", valuePath))];
            int fitting = violations.Count(violation => violation is null);
            if (fitting == 0)
            {
                // The caller meant the alternative whose required properties are there.
                return Array.Find(violations, violation => !violation!.Contains("is a required property", StringComparison.Ordinal))
                    ?? Say($"{PythonText.Of(value)} is not valid under any of the given schemas", keyword);
            }

            if (fitting > 1 && keyword == "oneOf")
            {
                return Say($"{PythonText.Of(value)} is valid under each of {string.Join(", ", alternatives.EnumerateArray().Select(PythonText.Of))}", keyword);
            }
        }

        return null;
    }

    private string? CheckNumber() =>
        schema.TryGetProperty("minimum", out JsonElement minimum) && value.GetDouble() < minimum.GetDouble()
            ? Say($"{PythonText.Of(value)} is less than the minimum of {PythonText.Of(minimum)}", "minimum")
            : schema.TryGetProperty("maximum", out JsonElement maximum) && value.GetDouble() > maximum.GetDouble()
                ? Say($"{PythonText.Of(value)} is greater than the maximum of {PythonText.Of(maximum)}", "maximum")
                : null;

    private string? CheckObject()
    {
        if (schema.TryGetProperty("required", out JsonElement required))
        {
            foreach (JsonElement name in required.EnumerateArray())
            {
                if (!value.TryGetProperty(name.GetString()!, out _))
                {
                    return Say($"{PythonText.Of(name)} is a required property", "required");
                }
            }
        }

        if (schema.TryGetProperty("properties", out JsonElement properties))
        {
            foreach (JsonProperty property in properties.EnumerateObject())
            {
                if (value.TryGetProperty(property.Name, out JsonElement member)
                    && Check(property.Value, member, $"{schemaPath}['properties']['{property.Name}']", $"{valuePath}['{property.Name}']") is string violation)
                {
                    return violation;
                }
            }
        }

        return schema.TryGetProperty("additionalProperties", out JsonElement others) && others.ValueKind == JsonValueKind.False
            ? CheckOthers(properties)
            : null;
    }

    private string? CheckOthers(JsonElement properties)
    {
        foreach (JsonProperty member in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(member.Name, out _))
            {
                return Say($"Additional properties are not allowed ('{member.Name}' was unexpected)", "additionalProperties");
            }
        }

        return null;
    }

    private string? CheckArray()
    {
        if (schema.TryGetProperty("minItems", out JsonElement minimum) && value.GetArrayLength() < minimum.GetInt32())
        {
            return Say($"{PythonText.Of(value)} is too short", "minItems");
        }

        if (schema.TryGetProperty("items", out JsonElement items))
        {
            int index = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                string path = string.Create(CultureInfo.InvariantCulture, $"{valuePath}[{index++}]");
                if (Check(items, item, $"{schemaPath}['items']", path) is string violation)
                {
                    return violation;
                }
            }
        }

        return null;
    }

    private string Say(string sentence, string keyword) =>
        $"{sentence}\n\nFailed validating '{keyword}' in {schemaPath}:\n    {PythonText.Of(schema)}\n\nOn {valuePath}:\n    {PythonText.Of(value)}";

    private static bool Contains(JsonElement allowed, JsonElement value) =>
        allowed.EnumerateArray().Any(candidate => JsonElement.DeepEquals(candidate, value));
}
