using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Quay.Client;

/// <summary>Reads JSON as dictionaries, arrays and plain values, so that no type of the JSON library leaves the client.</summary>
internal static class PlainValue
{
    /// <summary>Reads the value at the position of the reader.</summary>
    public static object? Read(JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonToken.StartObject:
                var members = new QuayDictionary<object?>();
                while (ReadNext(reader) != JsonToken.EndObject)
                {
                    string name = (string)reader.Value!;
                    ReadNext(reader);
                    members[name] = Read(reader);
                }

                return members;
            case JsonToken.StartArray:
                var items = new List<object?>();
                while (ReadNext(reader) != JsonToken.EndArray)
                {
                    items.Add(Read(reader));
                }

                return items.ToArray();
            default:
                return reader.Value;
        }
    }

    /// <summary>Converts a token; other values are returned unchanged.</summary>
    public static object? From(object? value)
    {
        if (value is not JToken token)
        {
            return value;
        }

        using JsonReader reader = token.CreateReader();
        reader.Read();
        return Read(reader);
    }

    /// <summary>Reads the next token.</summary>
    /// <exception cref="JsonException">The JSON ends.</exception>
    internal static JsonToken ReadNext(JsonReader reader) =>
        reader.Read() ? reader.TokenType : throw new JsonReaderException("The response is incomplete.");
}
