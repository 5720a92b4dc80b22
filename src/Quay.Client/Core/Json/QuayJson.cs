using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Reads and writes the registry's JSON.</summary>
internal static class QuayJson
{
    /// <summary>The largest depth of nested objects and arrays.</summary>
    public const int MaximumDepth = 64;

    /// <summary>The serializer of models and bodies.</summary>
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new QuayContractResolver(),
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MaxDepth = MaximumDepth,
    });

    /// <summary>Reads one object from a body.</summary>
    /// <exception cref="JsonException">The body is not JSON, is cut off, is empty or is not such an object.</exception>
    public static T Read<T>(Stream body)
        where T : class
    {
        using JsonTextReader reader = Open(body);
        return (T)WithoutNulls(Serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("The body is empty."))!;
    }

    /// <summary>Reads any JSON as dictionaries, arrays and plain values. An empty body is null.</summary>
    /// <exception cref="JsonException">The body is not JSON or is cut off.</exception>
    public static object? ReadPlain(Stream body)
    {
        using JsonTextReader reader = Open(body);
        return reader.Read() ? PlainValue.Read(reader) : null;
    }

    /// <summary>Reads a text as JSON; null if it is not JSON.</summary>
    public static object? TryReadPlain(string text)
    {
        try
        {
            using JsonTextReader reader = Open(text);
            return reader.Read() ? PlainValue.Read(reader) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Opens a reader of a body, which applies the limits of the response.</summary>
    public static JsonTextReader Open(Stream body) =>
        new AnswerReader(new StreamReader(body, Encoding.UTF8, false, 16 * 1024), (body as AnswerStream)?.Limits) { PropertyNameTable = Names };

    /// <summary>Opens a reader of JSON that is in memory.</summary>
    public static JsonTextReader Open(string text) => new AnswerReader(new StringReader(text), null);

    /// <summary>Removes the null items of a list or dictionary. Another value is returned unchanged.</summary>
    public static object? WithoutNulls(object? value)
    {
        switch (value)
        {
            case IList items when items.Contains(null):
                Array kept = Array.CreateInstance(ItemType(items), items.Cast<object?>().Count(item => item is not null));
                int count = 0;
                foreach (object? item in items)
                {
                    if (item is not null)
                    {
                        kept.SetValue(item, count++);
                    }
                }

                // Lists are made of the items that stay.
                return items is Array ? kept : Activator.CreateInstance(items.GetType(), kept);
            case IDictionary { IsFixedSize: false } members:
                foreach (object key in members.Keys.Cast<object>().Where(key => members[key] is null).ToArray())
                {
                    members.Remove(key);
                }

                return members;
            default:
                return value;
        }
    }

    private static Type ItemType(IList items) =>
        items.GetType().GetInterfaces().First(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEnumerable<>)).GetGenericArguments()[0];

    // One string for each property name, since the names recur in every item of a listing.
    private static NameTable Names { get; } = new();

    private sealed class NameTable : JsonNameTable
    {
        private readonly StringPool _pool = new(512, 64);

        public override string? Get(char[] key, int start, int length) => _pool.Get(new ArraySegment<char>(key, start, length));
    }
}
