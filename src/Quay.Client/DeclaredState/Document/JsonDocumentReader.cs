using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Reads JSON with the position of each value.</summary>
internal sealed class JsonDocumentReader : IDisposable
{
    private readonly string _file;
    private readonly JsonTextReader _reader;

    private JsonDocumentReader(string text, string file)
    {
        _file = file;
        // DocumentLimits reports excessive depth with its position, so the reader's own limit is higher.
        _reader = new JsonTextReader(new StringReader(text))
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Decimal,
            MaxDepth = DocumentLimits.MaximumDepth * 2,
        };
    }

    private DocumentPlace Here => new(_file, Math.Max(1, _reader.LineNumber), Math.Max(1, _reader.LinePosition));

    /// <summary>Reads a document.</summary>
    /// <param name="text">The text, without a byte order mark.</param>
    /// <param name="file">The name of the document in messages.</param>
    /// <exception cref="DocumentException">The text is not JSON.</exception>
    public static DocumentNode Read(string text, string file)
    {
        using var reader = new JsonDocumentReader(text, file);
        return reader.Read();
    }

    public void Dispose() => ((IDisposable)_reader).Dispose();

    private DocumentNode Read()
    {
        try
        {
            Next();
            DocumentNode root = ReadNode(0);
            return _reader.Read() && _reader.TokenType != JsonToken.None
                ? throw DocumentLimits.Problem(Here, "Text follows the end of the document. Write one organization per file.")
                : root;
        }
        catch (JsonReaderException e)
        {
            throw DocumentLimits.Problem(new DocumentPlace(_file, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)), $"This is not JSON: {e.Message}");
        }
    }

    private void Next()
    {
        do
        {
            if (!_reader.Read())
            {
                throw DocumentLimits.Problem(Here, "The document is incomplete.");
            }
        }
        while (_reader.TokenType == JsonToken.Comment);
    }

    private DocumentNode ReadNode(int depth)
    {
        DocumentPlace place = Here;
        DocumentLimits.CheckDepth(depth, place);
        switch (_reader.TokenType)
        {
            case JsonToken.StartObject:
                return ReadMap(place, depth);
            case JsonToken.StartArray:
                DocumentNode list = DocumentNode.OfList(place);
                for (Next(); _reader.TokenType != JsonToken.EndArray; Next())
                {
                    DocumentNode item = ReadNode(depth + 1);
                    list.Items.Add(item);
                    DocumentLimits.Grow(list, item);
                }

                return list;
            case JsonToken.String:
                return DocumentNode.OfText((string)_reader.Value!, place);
            case JsonToken.Null:
                return DocumentNode.Nothing(place);
            case JsonToken.Boolean:
                return DocumentNode.OfTyped((bool)_reader.Value! ? "true" : "false", place);
            case JsonToken.Integer or JsonToken.Float:
                return DocumentNode.OfTyped(Convert.ToString(_reader.Value, CultureInfo.InvariantCulture), place);
            default:
                throw DocumentLimits.Problem(place, "A value is missing here.");
        }
    }

    private DocumentNode ReadMap(DocumentPlace place, int depth)
    {
        DocumentNode map = DocumentNode.OfMap(place);
        var names = new Dictionary<string, DocumentPlace>();
        for (Next(); _reader.TokenType != JsonToken.EndObject; Next())
        {
            (string name, DocumentPlace where) = ((string)_reader.Value!, Here);
            Next();
            DocumentLimits.AddOnce(map, names, new DocumentEntry(name, where, ReadNode(depth + 1)));
        }

        return map;
    }
}
