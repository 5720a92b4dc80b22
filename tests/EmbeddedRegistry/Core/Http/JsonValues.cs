using System;
using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Writes loosely typed values, which is what log metadata holds.</summary>
internal static class JsonValues
{
    public static void Write(Utf8JsonWriter json, string property, object? value)
    {
        json.WritePropertyName(property);
        Write(json, value);
    }

    public static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case IEnumerable<KeyValuePair<string, object?>> members:
                json.WriteStartObject();
                foreach (KeyValuePair<string, object?> member in members)
                {
                    Write(json, member.Key, member.Value);
                }

                json.WriteEndObject();
                break;
            case System.Collections.IEnumerable items:
                json.WriteStartArray();
                foreach (object? item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"No JSON form for {value.GetType()}.");
        }
    }
}
