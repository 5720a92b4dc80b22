using System.Collections.Generic;

namespace Quay.Client;

/// <summary>A map whose keys are names chosen by the document, such as the names of teams.</summary>
/// <param name="name">The definition of the names.</param>
/// <param name="item">The definition of the values.</param>
internal sealed class NamedDefinition(ScalarDefinition name, ValueDefinition item) : ValueDefinition
{
    public ValueDefinition Item => item;

    /// <summary>Whether it is always written on its own lines, even if it is short.</summary>
    public bool IsBlock { get; set; }

    public override string Expected => $"a map in which each key is {name.Expected} and each value {item.Expected}";

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
                reading.Add(entry.Place, $"'{entry.Name}' means the same as an earlier key. Keep one of them.");
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
