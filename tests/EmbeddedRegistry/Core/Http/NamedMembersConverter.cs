using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>Writes names and values as a JSON object, whose values are mostly simple ones.</summary>
internal sealed class NamedMembersConverter : JsonConverter<IEnumerable<KeyValuePair<string, object?>>>
{
    public override IEnumerable<KeyValuePair<string, object?>> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, object?>> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteMembers(writer, value, options);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members into an object that has been begun.</summary>
    public static void WriteMembers(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> members, JsonSerializerOptions options)
    {
        foreach ((string name, object? value) in members)
        {
            json.WritePropertyName(name);
            if (!SimpleValue.TryWrite(json, value))
            {
                JsonSerializer.Serialize(json, value, options);
            }
        }
    }
}
