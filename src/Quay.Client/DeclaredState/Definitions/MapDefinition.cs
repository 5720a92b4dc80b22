using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>A map with known keys.</summary>
/// <param name="noun">What it describes, as messages name it: <c>a team</c>.</param>
/// <param name="keys">The keys, in the order in which they are written.</param>
internal sealed class MapDefinition(string noun, params KeyDefinition[] keys) : ValueDefinition
{
    public IReadOnlyList<KeyDefinition> Keys => keys;

    /// <summary>Checks rules that go across keys. It adds problems.</summary>
    public Action<StateMap, DocumentPlace, DocumentReading>? Rule { get; set; }

    /// <summary>Whether it has lines of its own, however short it is.</summary>
    public bool IsBlock { get; set; }

    public override string Expected => $"{noun}: a map with the keys {string.Join(", ", keys.Select(key => key.Name))}";

    /// <summary>The keys that are properties of the item that the map describes.</summary>
    public IEnumerable<KeyDefinition> Properties => keys.Where(key => !key.HoldsItems);

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind != NodeKind.Map)
        {
            return Refuse(node, reading);
        }

        var map = new StateMap { Place = node.Place };
        int problems = reading.Problems.Count;
        foreach (DocumentEntry entry in node.Entries)
        {
            ReadEntry(map, entry, reading);
        }

        foreach (KeyDefinition missing in keys.Where(key => key.IsRequired && node.Entries.All(entry => entry.Name != key.Name)))
        {
            reading.Add(node.Place, $"The key '{missing.Name}' is missing here. Its value is {missing.Value.Expected}.");
        }

        if (problems == reading.Problems.Count)
        {
            Rule?.Invoke(map, node.Place, reading);
        }

        return map;
    }

    public override DocumentNode Write(object value, DocumentWriting writing)
    {
        DocumentNode node = DocumentWriting.Map();
        node.IsBlock = IsBlock;
        var map = (StateMap)value;
        node.Comments.AddRange(map.Comments);
        foreach (KeyDefinition key in keys)
        {
            if (map[key.Name] is { } held && !IsDefault(key, held))
            {
                node.Add(key.Name, key.Value.Write(held, writing));
            }
        }

        return node;
    }

    /// <summary>The keys whose desired values differ from the current ones. Keys that are not declared are left alone.</summary>
    public IEnumerable<KeyDefinition> Changed(StateMap current, StateMap desired) =>
        Properties.Where(key => desired.Has(key.Name) && !key.Value.AreEqual(current[key.Name] ?? key.Default, desired[key.Name]));

    public override bool AreEqual(object? current, object? desired) =>
        current is StateMap one && desired is StateMap other && keys.All(key => key.Value.AreEqual(one[key.Name] ?? key.Default, other[key.Name] ?? key.Default));

    public override Dictionary<string, object?> Schema()
    {
        var properties = new Dictionary<string, object?>();
        foreach (KeyDefinition key in keys)
        {
            Dictionary<string, object?> schema = key.Value.Schema();
            schema["description"] = key.Parameter is null ? key.Help : $"{key.Help} ({key.Parameter})";
            properties[key.Name] = schema;
        }

        var result = new Dictionary<string, object?> { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        if (keys.Any(key => key.IsRequired))
        {
            result["required"] = keys.Where(key => key.IsRequired).Select(key => key.Name).ToArray();
        }

        return result;
    }

    private static bool IsDefault(KeyDefinition key, object value) => key.Default is not null && key.Value.AreEqual(key.Default, value);

    private void ReadEntry(StateMap map, DocumentEntry entry, DocumentReading reading)
    {
        if (Array.Find(keys, key => key.Name == entry.Name) is not { } key)
        {
            string[] known = keys.Select(candidate => candidate.Name).ToArray();
            reading.Add(entry.Place, $"'{entry.Name}' is not a key of {noun}. {NearestWords.Advice(entry.Name, known)}");
            return;
        }

        if (key.Value.Read(entry.Value, reading) is { } value)
        {
            map[key.Name] = value;
        }
    }
}
