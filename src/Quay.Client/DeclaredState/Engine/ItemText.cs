using System.Linq;

namespace Quay.Client;

/// <summary>Formats the values of items in one line, for differences and plans.</summary>
/// <param name="organization">The organization. Its own robots are written by their short names.</param>
internal sealed class ItemText(string organization)
{
    private readonly DocumentWriting _writing = new(organization);

    /// <summary>Formats a value as in YAML.</summary>
    public string Show(KeyDefinition key, object value) => key.Value.Show(value, _writing);

    /// <summary>Formats the properties of an item: <c>role admin, description Builds</c>.</summary>
    public string Details(MapDefinition definition, StateMap values) =>
        string.Join(", ", Given(definition, values).Select(key => $"{key.Name} {Show(key, values[key.Name]!)}"));

    /// <summary>Formats an item: the value of its only property, or all its properties.</summary>
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

    // Default values are left out.
    private static KeyDefinition[] Given(MapDefinition definition, StateMap values) =>
        [.. definition.Properties.Where(key => values.Has(key.Name) && !key.IsDefault(values[key.Name]!))];
}
