using System;
using System.Collections.Generic;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The body of a page: its items, and the members about paging.</summary>
internal sealed class PageContent<T>
{
    private PageContent(List<T> items, Dictionary<string, object?> facts)
    {
        Items = items;
        Facts = facts;
    }

    /// <summary>The items.</summary>
    public List<T> Items { get; }

    /// <summary>The other members of the response, such as <c>next_page</c>.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="reader">The reader of the body.</param>
    /// <param name="itemsName">The property with the items, nested ones separated by a dot; null if the body is the list.</param>
    /// <exception cref="JsonException">The body is not a listing.</exception>
    public static PageContent<T> Read(JsonReader reader, string? itemsName)
    {
        var items = new List<T>();
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (!reader.Read())
        {
            throw new JsonReaderException("The response is empty.");
        }

        if (reader.TokenType == JsonToken.StartArray && (itemsName is null or PageReader<T>.AnyList))
        {
            ReadItems(reader, items);
            return new PageContent<T>(items, facts);
        }

        if (reader.TokenType != JsonToken.StartObject)
        {
            throw new JsonSerializationException("The response is not a listing.");
        }

        ReadMembers(reader, itemsName, items, facts);
        return new PageContent<T>(items, facts);
    }

    private static void ReadMembers(JsonReader reader, string? itemsName, List<T> items, Dictionary<string, object?> facts)
    {
        while (PlainValue.ReadNext(reader) != JsonToken.EndObject)
        {
            string name = (string)reader.Value!;
            PlainValue.ReadNext(reader);
            if (reader.TokenType == JsonToken.StartArray && (name == itemsName || (itemsName == PageReader<T>.AnyList && items.Count == 0)))
            {
                ReadItems(reader, items);
            }
            else if (reader.TokenType == JsonToken.StartObject && itemsName?.StartsWith(name + ".", StringComparison.Ordinal) == true)
            {
                // The members beside a nested list may be about paging too.
                ReadMembers(reader, itemsName.Substring(name.Length + 1), items, facts);
            }
            else
            {
                facts[name] = PlainValue.Read(reader);
            }
        }
    }

    private static void ReadItems(JsonReader reader, List<T> items)
    {
        while (PlainValue.ReadNext(reader) != JsonToken.EndArray)
        {
            object? value = typeof(T) == typeof(object) ? PlainValue.Read(reader) : QuayJson.Serializer.Deserialize<T>(reader);
            if (value is T item)
            {
                items.Add(item);
            }
        }
    }
}
