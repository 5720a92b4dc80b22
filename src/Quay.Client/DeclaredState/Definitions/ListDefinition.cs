using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The definition of a list. Its order does not matter unless it is ordered.</summary>
/// <param name="item">The definition of the items.</param>
/// <param name="isOrdered">Whether the order matters.</param>
internal sealed class ListDefinition(ValueDefinition item, bool isOrdered = false) : ValueDefinition
{
    public ValueDefinition Item => item;

    public override string Expected => $"a list in which each item is {item.Expected}";

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind != NodeKind.List)
        {
            return Refuse(node, reading);
        }

        var list = new List<object>();
        foreach (DocumentNode child in node.Items)
        {
            if (item.Read(child, reading) is not { } value)
            {
                continue;
            }

            if (value is StateMap map)
            {
                // Items of a list have no names, so a key of an item cannot be left unmanaged: items are compared as a whole.
                map.IsComplete = true;
            }

            if (!isOrdered && list.Any(other => item.AreSame(other, value)))
            {
                reading.Add(child.Place, "The list has this item already. Keep one of them.");
                continue;
            }

            list.Add(value);
        }

        return list;
    }

    public override DocumentNode Write(object value, DocumentWriting writing)
    {
        DocumentNode node = DocumentWriting.List();
        node.Items.AddRange(((IEnumerable<object>)value).Select(child => item.Write(child, writing)));
        return node;
    }

    public override bool AreEqual(object? current, object? desired)
    {
        IReadOnlyList<object> one = current as List<object> ?? [];
        IReadOnlyList<object> other = desired as List<object> ?? [];
        return one.Count == other.Count
            && (isOrdered ? one.Zip(other, item.AreEqual).All(same => same) : one.All(value => other.Any(wanted => item.AreEqual(value, wanted))));
    }

    public override Dictionary<string, object?> Schema() => new() { ["type"] = "array", ["items"] = item.Schema() };
}
