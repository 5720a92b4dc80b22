using System;
using System.Collections.Generic;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Reads plain values whatever JSON type the registry chose for them this time.</summary>
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

    public static TolerantConverter Instance { get; } = new();

    public static bool Handles(Type type) => Readers.ContainsKey(type);

    public override bool CanConvert(Type objectType) => Handles(Nullable.GetUnderlyingType(objectType) ?? objectType);

    // With a value that cannot be understood the property keeps what it had.
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
    {
        Type type = Nullable.GetUnderlyingType(objectType) ?? objectType;
        bool takesAny = type == typeof(object) || type == typeof(QuayDictionary<object>);
        if (!takesAny && reader.TokenType is (JsonToken.StartArray or JsonToken.StartObject))
        {
            return new OddValue(PlainValue.Read(reader));
        }

        object? raw = reader.Value;
        return Readers[type](reader) ?? (raw is null or "" ? existingValue : new OddValue(raw));
    }

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);
}

/// <summary>A value that is not what the property holds; the object keeps it among what it does not know.</summary>
internal sealed class OddValue(object? value)
{
    public object? Value => value;
}
