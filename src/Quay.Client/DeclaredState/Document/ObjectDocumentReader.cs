using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security;

namespace Quay.Client;

/// <summary>Reads dictionaries, lists and plain values, such as the output of ConvertFrom-Json.</summary>
internal static class ObjectDocumentReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="value">The root.</param>
    /// <param name="name">The name of the document in messages.</param>
    /// <exception cref="DocumentException">Two names differ only in case, or the object is too large or nested too deeply.</exception>
    public static DocumentNode Read(object? value, string name) => ReadNode(value, new DocumentPlace(name, 0, 0), 0);

    private static DocumentNode ReadNode(object? value, DocumentPlace place, int depth)
    {
        DocumentLimits.CheckDepth(depth, place);
        switch (value)
        {
            case null:
                return DocumentNode.Nothing(place);
            case string text:
                return DocumentNode.OfText(text, place);
            case bool flag:
                return DocumentNode.OfTyped(flag ? "true" : "false", place);
            case SecureString secret:
                return DocumentNode.OfSecret(secret, place);
            case TimeSpan span:
                return DocumentNode.OfText(DurationText.Of(span), place);
            case IEnumerable<KeyValuePair<string, object?>> members:
                DocumentNode map = DocumentNode.OfMap(place);
                var names = new Dictionary<string, DocumentPlace>(StringComparer.Ordinal);
                foreach (KeyValuePair<string, object?> member in members)
                {
                    DocumentPlace below = place.Below(member.Key);
                    DocumentLimits.AddOnce(map, names, new DocumentEntry(member.Key, below, ReadNode(member.Value, below, depth + 1)));
                }

                return map;
            case IEnumerable items:
                DocumentNode list = DocumentNode.OfList(place);
                foreach ((object? item, int index) in items.Cast<object?>().Select((item, index) => (item, index)))
                {
                    DocumentNode node = ReadNode(item, place.Below(index.ToString(CultureInfo.InvariantCulture)), depth + 1);
                    list.Items.Add(node);
                    DocumentLimits.Grow(list, node);
                }

                return list;
            default:
                return DocumentNode.OfTyped(Convert.ToString(value, CultureInfo.InvariantCulture), place);
        }
    }
}
