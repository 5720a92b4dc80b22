using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A map of which the keys are names that the document gives.</summary>
/// <param name="name">What the names are.</param>
/// <param name="item">What the values are.</param>
internal sealed class NamedDefinition(ScalarDefinition name, ValueDefinition item) : ValueDefinition
{
    public ValueDefinition Item => item;

    /// <summary>Whether it has lines of its own, however short it is.</summary>
    public bool IsBlock { get; set; }

    public override string Expected => $"a map of which each key is {name.Expected}, and each value {item.Expected}";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind != NodeKind.Map)
        {
            return Refuse(node, reading);
        }

        var values = new NamedValues();
        foreach (DocumentEntry entry in node.Entries)
        {
            if (name.Read(DocumentNode.OfText(entry.Name, entry.Place), reading) is not string key || item.Read(entry.Value, reading) is not { } value)
            {
                continue;
            }

            if (values[key] is not null)
            {
                reading.Add(entry.Place, $"'{entry.Name}' names the same as a key before. Keep one of them.");
                continue;
            }

            values.Set(key, value, entry.Place);
        }

        return values;
    }

    public override DocumentNode Write(object value, DocumentWriting writing)
    {
        DocumentNode node = DocumentWriting.Map();
        node.IsBlock = IsBlock;
        var values = (NamedValues)value;
        foreach (string key in values.Names)
        {
            node.Add(name.Write(key, writing).Text, item.Write(values[key]!, writing));
        }

        return node;
    }

    public override Dictionary<string, object?> Schema() => new() { ["type"] = "object", ["additionalProperties"] = item.Schema() };
}
