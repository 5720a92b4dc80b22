using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace QuayPS.EmbeddedRegistry.Http;

/// <summary>
/// A JSON object with the members of several parts: anonymous objects and records, <see cref="NamedMembers"/>, JSON
/// objects from requests, and other merged objects. Parts that are null are left out, so a condition can decide on a part.
/// </summary>
[JsonConverter(typeof(Converter))]
internal sealed class Merged(params object?[] parts)
{
    private static readonly ConcurrentDictionary<Type, Member[]> MembersByType = new();
    private readonly object?[] _parts = parts;

    private void WriteMembers(Utf8JsonWriter json, JsonSerializerOptions options)
    {
        foreach (object? part in _parts)
        {
            switch (part)
            {
                case null:
                    break;
                case Merged merged:
                    merged.WriteMembers(json, options);
                    break;
                case JsonElement element:
                    foreach (JsonProperty member in element.EnumerateObject())
                    {
                        member.WriteTo(json);
                    }

                    break;
                case NamedMembers members:
                    NamedMembersConverter.WriteMembers(json, members, options);
                    break;
                default:
                    foreach (Member member in MembersOf(part.GetType(), options))
                    {
                        json.WritePropertyName(member.Name);
                        object? value = member.Get(part);
                        if (!SimpleValue.TryWrite(json, value))
                        {
                            JsonSerializer.Serialize(json, value, member.Type);
                        }
                    }

                    break;
            }
        }
    }

    private static Member[] MembersOf(Type type, JsonSerializerOptions options) => MembersByType.GetOrAdd(
        type,
        static (type, options) => [.. options.GetTypeInfo(type).Properties.Select(property =>
            new Member(JsonEncodedText.Encode(property.Name), property.Get!, options.GetTypeInfo(property.PropertyType)))],
        options);

    private sealed record Member(JsonEncodedText Name, Func<object, object?> Get, JsonTypeInfo Type);

    private sealed class Converter : JsonConverter<Merged>
    {
        public override Merged Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Merged value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            value.WriteMembers(writer, options);
            writer.WriteEndObject();
        }
    }
}
