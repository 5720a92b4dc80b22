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
        [typeof(int)] = reader => (int?)TolerantReader.ReadInt64(reader),
        [typeof(long)] = reader => TolerantReader.ReadInt64(reader),
        [typeof(double)] = reader => TolerantReader.ReadDouble(reader),
        [typeof(DateTimeOffset)] = reader => TolerantReader.ReadTime(reader),
        [typeof(TimeSpan)] = reader => TolerantReader.ReadDouble(reader) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        [typeof(Uri)] = reader => Uri.TryCreate(TolerantReader.ReadString(reader), UriKind.Absolute, out Uri? uri) ? uri : null,
        [typeof(SecureString)] = reader => TolerantReader.ReadString(reader) is { Length: > 0 } secret ? secret.Protect() : null,
        [typeof(Dictionary<string, object>)] = reader => PlainValue.Read(reader) as Dictionary<string, object?>,
    };

    public static TolerantConverter Instance { get; } = new();

    public static bool Handles(Type type) => Readers.ContainsKey(type);

    public override bool CanConvert(Type objectType) => Handles(Nullable.GetUnderlyingType(objectType) ?? objectType);

    // A value that cannot be understood is as good as a missing one: the property keeps what it had.
    public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        Readers[Nullable.GetUnderlyingType(objectType) ?? objectType](reader) ?? existingValue;

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value);
}
