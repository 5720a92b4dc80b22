using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Values by name, in the order of the document.</summary>
internal sealed class NamedValues
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<(string Name, object Value, DocumentPlace? Place)> _entries = [];

    public static NamedValues Empty { get; } = new();

    public int Count => _entries.Count;

    public IEnumerable<string> Names => _entries.Select(entry => entry.Name);

    public object? this[string name] => _positions.TryGetValue(name, out int position) ? _entries[position].Value : null;

    /// <summary>Adds a value, or replaces the one of that name.</summary>
    public void Set(string name, object value, DocumentPlace? place = null)
    {
        if (_positions.TryGetValue(name, out int position))
        {
            _entries[position] = (name, value, place);
            return;
        }

        _positions.Add(name, _entries.Count);
        _entries.Add((name, value, place));
    }

    public DocumentPlace? PlaceOf(string name) => _positions.TryGetValue(name, out int position) ? _entries[position].Place : null;

    public StateMap? Map(string name) => this[name] as StateMap;
}
