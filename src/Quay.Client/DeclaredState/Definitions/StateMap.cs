using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The state of an object: values by key, from a document or from the registry. Both are compared in this form.</summary>
internal sealed class StateMap
{
    private readonly Dictionary<string, object> _values = [];

    /// <summary>The position in the document; null for the state of a registry.</summary>
    public DocumentPlace? Place { get; set; }

    /// <summary>Whether a document declares the map completely: missing keys are declared to be empty or to have their default.</summary>
    public bool IsComplete { get; set; }

    /// <summary>The registry's object, with the identifiers that documents do not have.</summary>
    public object? Model { get; set; }

    /// <summary>Whether the map is empty: the described object is declared not to exist, or does not exist in the registry.</summary>
    public bool IsNone => _values.Count == 0;

    /// <summary>Comments to write into the document.</summary>
    public List<string> Comments { get; } = [];

    /// <summary>The names of sections that the registry does not have.</summary>
    public HashSet<string> Unsupported { get; } = [];

    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>Gets or sets a value; null removes it.</summary>
    public object? this[string key]
    {
        get => _values.TryGetValue(key, out object? value) ? value : null;
        set
        {
            if (value is null)
            {
                _values.Remove(key);
            }
            else
            {
                _values[key] = value;
            }
        }
    }

    /// <summary>Adds the values of another state.</summary>
    public void Add(StateMap part)
    {
        foreach (string key in part.Keys)
        {
            this[key] = part[key];
        }

        Comments.AddRange(part.Comments);
        Unsupported.UnionWith(part.Unsupported);
    }

    public bool Has(string key) => _values.ContainsKey(key);

    /// <summary>Whether a document declares a key, with a value or as absent.</summary>
    public bool Declares(string key) => IsComplete || Has(key);

    /// <summary>Returns a value of a reference type; null if there is none.</summary>
    public T? Get<T>(string key)
        where T : class => this[key] as T;

    /// <summary>Returns a value of a value type (number, boolean, enum); null if there is none.</summary>
    public T? Value<T>(string key)
        where T : struct => this[key] is T value ? value : null;

    public string? Text(string key) => Get<string>(key);

    /// <summary>Returns a list; an empty one if there is none.</summary>
    public IReadOnlyList<object> List(string key) => Get<List<object>>(key) ?? [];

    /// <summary>Returns a list of maps; an empty one if there is none.</summary>
    public IReadOnlyList<StateMap> Maps(string key) => List(key).OfType<StateMap>().ToArray();

    /// <summary>Returns the named values of a key; empty if there are none.</summary>
    public NamedValues Names(string key) => Get<NamedValues>(key) ?? NamedValues.Empty;
}
