using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The registry's JSON, read from and written to streams.</summary>
internal static class QuayJson
{
    /// <summary>How deep objects and arrays may be nested.</summary>
    public const int MaximumDepth = 64;

    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new QuayContractResolver(),
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        MaxDepth = MaximumDepth,
    });

    /// <summary>Reads one object from a body.</summary>
    /// <exception cref="JsonException">The body is no JSON, ends early, or holds something else.</exception>
    public static T Read<T>(Stream body)
        where T : class
    {
        using JsonTextReader reader = Open(body);
        return (T)WithoutNulls(Serializer.Deserialize<T>(reader) ?? throw new JsonSerializationException("The body is empty."))!;
    }

    /// <summary>Reads any JSON into dictionaries, arrays and plain values. An empty body is null.</summary>
    public static object? ReadPlain(Stream body)
    {
        using JsonTextReader reader = Open(body);
        return reader.Read() ? PlainValue.Read(reader) : null;
    }

    /// <summary>Reads a text as JSON; null if it is none.</summary>
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

    /// <summary>A reader of a body, within the limits of the answer that it belongs to.</summary>
    public static JsonTextReader Open(Stream body) =>
        new AnswerReader(new StreamReader(body, Encoding.UTF8, false, 16 * 1024), (body as AnswerStream)?.Limits) { PropertyNameTable = Names };

    /// <summary>A reader of JSON that is in memory already.</summary>
    public static JsonTextReader Open(string text) => new AnswerReader(new StringReader(text), null);

    /// <summary>A list or dictionary of objects without those that the answer has as null, which nobody expects there.</summary>
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

    // The names of properties recur in every entry of a listing; this keeps one string for each.
    private static NameTable Names { get; } = new();

    private sealed class NameTable : JsonNameTable
    {
        private readonly StringPool _pool = new(512, 64);

        public override string? Get(char[] key, int start, int length) => _pool.Get(new ArraySegment<char>(key, start, length));
    }
}
