using System;
using System.Collections.Generic;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Reads plain values from any JSON type, such as a number from a string.</summary>
internal sealed class TolerantConverter : JsonConverter
{
    private static readonly Dictionary<Type, Func<JsonReader, object?>> Readers = new()
    {
        [typeof(string)] = TolerantReader.ReadString,
        [typeof(bool)] = reader => TolerantReader.ReadBoolean(reader),
        [typeof(int)] = reader => TolerantReader.ReadInt32(reader),
        [typeof(long)] = reader => TolerantReader.ReadInt64(reader),
        [typeof(double)] = reader => TolerantReader.ReadDouble(reader),
        [typeof(DateTime)] = reader => TolerantReader.ReadTime(reader),
        [typeof(TimeSpan)] = reader => TolerantReader.ReadDuration(reader),
        [typeof(Uri)] = reader => Uri.TryCreate(TolerantReader.ReadString(reader), UriKind.Absolute, out Uri? uri) ? uri : null,
        [typeof(SecureString)] = reader => TolerantReader.ReadString(reader) is { Length: > 0 } secret ? AnsweredValue.Secret(secret) : null,
        [typeof(object)] = PlainValue.Read,
        [typeof(QuayDictionary<object>)] = reader => PlainValue.Read(reader) as QuayDictionary<object?>,
    };

    /// <summary>The converter, which has no state.</summary>
    public static TolerantConverter Instance { get; } = new();

    /// <summary>Whether the converter reads values of a type.</summary>
    public static bool Handles(Type type) => Readers.ContainsKey(type);

    public override bool CanConvert(Type objectType) => Handles(Nullable.GetUnderlyingType(objectType) ?? objectType);

    // A property whose value is null or an empty string keeps the value it has.
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Type type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        bool takesAny = type == typeof(object) || type == typeof(QuayDictionary<object>);
        if (!takesAny && reader.TokenType is (JsonToken.StartArray or JsonToken.StartObject))
        {
            return new UnparsedValue(PlainValue.Read(reader));
        }

        object? raw = reader.Value;
        return Readers[type](reader) ?? (raw is null or "" ? existingValue : new UnparsedValue(raw));
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);
}

/// <summary>A value that the property cannot hold. The object keeps it in AdditionalProperties.</summary>
internal sealed class UnparsedValue(object? value)
{
    public object? Value => value;
}
