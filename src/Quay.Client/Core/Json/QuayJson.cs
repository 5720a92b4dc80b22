using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The registry's JSON, read from and written to streams.</summary>
internal static class QuayJson
{
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new QuayContractResolver(),
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MaxDepth = 64,
    });

    /// <summary>Reads one object from a body.</summary>
    /// <exception cref="JsonException">The body is no JSON, ends early, or holds something else.</exception>
    public static T Read<T>(Stream body)
        where T : class
    {
        using JsonTextReader reader = Open(body);
        return Serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("The body is empty.");
    }

    /// <summary>Reads any JSON into dictionaries, arrays and plain values. An empty body is null.</summary>
    public static object? ReadPlain(Stream body)
    {
        using JsonTextReader reader = Open(body);
        return reader.Read() ? PlainValue.Read(reader) : null;
    }

    public static JsonTextReader Open(Stream body) => new(new StreamReader(body, Encoding.UTF8, false, 16 * 1024))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        PropertyNameTable = Names,
    };

    // The names of properties recur in every entry of a listing; this keeps one string for each.
    private static NameTable Names { get; } = new();

    private sealed class NameTable : JsonNameTable
    {
        private readonly StringPool _pool = new(512, 64);

        public override string? Get(char[] key, int start, int length) => _pool.Get(new ArraySegment<char>(key, start, length));
    }
}
