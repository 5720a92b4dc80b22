using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>A map whose keys are defined by the registry, with values of any type, such as the settings of a notification.</summary>
internal sealed class FreeDefinition : ValueDefinition
{
    public override string Expected => "a map of names and values";

    public override object? Read(DocumentNode node, DocumentReading reading) => node.Kind == NodeKind.Map ? ReadMap(node, reading) : Refuse(node, reading);

    public override DocumentNode Write(object value, DocumentWriting writing)
    {
        DocumentNode map = DocumentWriting.Map();
        foreach (KeyValuePair<string, object?> entry in ((Dictionary<string, object?>)value).OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            map.Add(entry.Key, WriteValue(entry.Value, writing));
        }

        return map;
    }

    public override bool AreEqual(object? current, object? desired) => Text(current) == Text(desired);

    public override Dictionary<string, object?> Schema() => new() { ["type"] = "object" };

    private static Dictionary<string, object?> ReadMap(DocumentNode node, DocumentReading reading) =>
        node.Entries.ToDictionary(entry => entry.Name, entry => ReadValue(entry.Value, reading));

    // No definition gives the types: unquoted text that looks like a number or boolean is read as one.
    private static object? ReadValue(DocumentNode node, DocumentReading reading) => node.Kind switch
    {
        NodeKind.Map => ReadMap(node, reading),
        NodeKind.List => node.Items.Select(item => ReadValue(item, reading)).ToArray(),
        NodeKind.Empty => null,
        NodeKind.Secret => node.Secret,
        _ when !node.IsQuoted && long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        _ when !node.IsQuoted && node.Text is "true" or "false" => node.Text == "true",
        _ => reading.Resolve(node.Text, node.Place),
    };

    private DocumentNode WriteValue(object? value, DocumentWriting writing)
    {
        switch (value)
        {
            case Dictionary<string, object?> map:
                return Write(map, writing);
            case object?[] items:
                DocumentNode list = DocumentWriting.List();
                list.Items.AddRange(items.Select(item => WriteValue(item, writing)));
                return list;
            case string text:
                return DocumentWriting.Text(text);
            case bool flag:
                return DocumentWriting.Typed(flag ? "true" : "false");
            default:
                return DocumentWriting.Typed(Convert.ToString(value, CultureInfo.InvariantCulture) is { Length: > 0 } number ? number : "''");
        }
    }

    private string Text(object? value) => value is Dictionary<string, object?> { Count: > 0 } map ? YamlText.OneLine(Write(map, new DocumentWriting(string.Empty))) : string.Empty;
}
