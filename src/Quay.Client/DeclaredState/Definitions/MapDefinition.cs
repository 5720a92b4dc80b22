using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>A map with known keys.</summary>
/// <param name="noun">The noun for the map in messages: <c>a team</c>.</param>
/// <param name="keys">The keys, in the order in which they are written.</param>
internal sealed class MapDefinition(string noun, params KeyDefinition[] keys) : ValueDefinition
{
    public IReadOnlyList<KeyDefinition> Keys => keys;

    /// <summary>Checks rules that involve several keys, and adds the problems.</summary>
    public Action<StateMap, DocumentPlace, DocumentReading>? Rule { get; set; }

    /// <summary>Whether an empty map is valid; it declares that the described object does not exist.</summary>
    public bool MayBeNone { get; set; }

    /// <summary>Whether it is always written on its own lines, even if it is short.</summary>
    public bool IsBlock { get; set; }

    public override string Expected => $"{noun}: a map with the keys {string.Join(", ", keys.Select(key => key.Name))}";

    /// <summary>The keys that are properties of the item.</summary>
    public IEnumerable<KeyDefinition> Properties => keys.Where(key => !key.HoldsItems);

    public override object? Read(DocumentNode node, DocumentReading reading)
    {
        if (node.Kind != NodeKind.Map)
        {
            return Refuse(node, reading);
        }

        var map = new StateMap { Place = node.Place, IsComplete = reading.IsComplete };
        if (MayBeNone && node.Entries.Count == 0)
        {
            return map;
        }

        int problems = reading.Problems.Count;
        foreach (DocumentEntry entry in node.Entries)
        {
            ReadEntry(map, entry, reading);
        }

        foreach (KeyDefinition missing in keys.Where(key => key.IsRequired && node.Entries.All(entry => entry.Name != key.Name)))
        {
            reading.Add(node.Place, $"The key '{missing.Name}' is missing here. Its value must be {missing.Value.Expected}.");
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
            if (map[key.Name] is { } held && !key.IsDefault(held))
            {
                node.Add(key.Name, key.Value.Write(held, writing));
            }
        }

        return node;
    }

    /// <summary>Returns the keys whose declared values differ from the current ones. Keys that are not declared are ignored.</summary>
    public IEnumerable<KeyDefinition> Changed(StateMap current, StateMap desired) =>
        Properties.Where(key => key.ValueIn(desired) is { } wanted && !key.Value.AreEqual(current[key.Name] ?? key.Default, wanted));

    public override bool AreEqual(object? current, object? desired) => All(current, desired, (key, one, other) => key.AreEqual(one, other));

    public override bool AreSame(object? one, object? other) => All(one, other, (key, left, right) => key.AreSame(left, right));

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
            string[] required = keys.Where(key => key.IsRequired).Select(key => key.Name).ToArray();
            (string keyword, object rule) = MayBeNone ? ("anyOf", NoneOr(required)) : ("required", (object)required);
            result[keyword] = rule;
        }

        return result;
    }

    private static Dictionary<string, object?>[] NoneOr(string[] required) => [new() { ["required"] = required }, new() { ["maxProperties"] = 0 }];

    private bool All(object? one, object? other, Func<ValueDefinition, object?, object?, bool> fits) =>
        one is StateMap left && other is StateMap right && keys.All(key => fits(key.Value, left[key.Name] ?? key.Default, right[key.Name] ?? key.Default));

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
