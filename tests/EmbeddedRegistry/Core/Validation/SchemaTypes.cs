using System;
using System.Linq;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Validation;

/// <summary>The keyword type of JSON schemas: a name of a type, or an array of them.</summary>
internal static class SchemaTypes
{
    /// <summary>The type or types as Quay's messages write them.</summary>
    public static string Describe(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? string.Join(", ", type.EnumerateArray().Select(PythonText.Of)) : PythonText.Of(type);

    /// <summary>Whether a value is of the type, or of one of the types.</summary>
    public static bool Includes(JsonElement type, JsonElement value) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(alternative => Includes(alternative, value))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            "null" => value.ValueKind == JsonValueKind.Null,
            "number" => value.ValueKind == JsonValueKind.Number,
            "integer" => value.ValueKind == JsonValueKind.Number && value.GetDouble() == Math.Floor(value.GetDouble()),
            _ => true,
        };
}
