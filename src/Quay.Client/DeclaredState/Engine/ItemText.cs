using System.Linq;

namespace Quay.Client;

/// <summary>Writes the values of items in a line, as differences and plans show them.</summary>
/// <param name="organization">The organization, whose own robots are written without its name.</param>
internal sealed class ItemText(string organization)
{
    private readonly DocumentWriting _writing = new(organization);

    /// <summary>A value, as one would type it.</summary>
    public string Show(KeyDefinition key, object value) => key.Value.Show(value, _writing);

    /// <summary>The properties of an item in words: <c>role admin, description Builds</c>.</summary>
    public string Details(MapDefinition definition, StateMap values) =>
        string.Join(", ", Given(definition, values).Select(key => $"{key.Name} {Show(key, values[key.Name]!)}"));

    /// <summary>What tells an item: where it can have only one property that one, otherwise all that it has.</summary>
    public (string? Property, string? Value) Summary(MapDefinition definition, StateMap values)
    {
        KeyDefinition[] keys = Given(definition, values);
        if (definition.Properties.Count() == 1 && keys.Length == 1)
        {
            return (keys[0].Name, Show(keys[0], values[keys[0].Name]!));
        }

        DocumentNode summary = DocumentWriting.Map();
        foreach (KeyDefinition key in keys)
        {
            summary.Add(key.Name, key.Value.Write(values[key.Name]!, _writing));
        }

        return (null, keys.Length == 0 ? null : YamlText.OneLine(summary));
    }

    // Values that are only a default tell nothing.
    private static KeyDefinition[] Given(MapDefinition definition, StateMap values) =>
        [.. definition.Properties.Where(key => values.Has(key.Name) && !key.IsDefault(values[key.Name]!))];
}
