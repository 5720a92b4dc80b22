using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>Matches the items of a list without names between a registry and a document.</summary>
internal static class ItemMatching
{
    /// <summary>Matches items: first equal ones, then those with the same identity.</summary>
    /// <param name="definition">The definition of the items.</param>
    /// <param name="current">The items in the registry.</param>
    /// <param name="desired">The declared items.</param>
    /// <returns>The registry's items by the declared items that they match, and the registry's items that match none.</returns>
    public static (Dictionary<StateMap, StateMap> Matches, List<StateMap> Left) Match(MapDefinition definition, IReadOnlyList<StateMap> current, IReadOnlyList<StateMap> desired)
    {
        var left = current.ToList();
        var matches = new Dictionary<StateMap, StateMap>();
        Match(desired, left, matches, (one, other) => definition.AreEqual(one, other));
        KeyDefinition[] identity = definition.Keys.Where(key => key.IsIdentity).ToArray();
        if (identity.Length > 0)
        {
            Match(desired, left, matches, (one, other) => identity.All(key => key.Value.AreEqual(one[key.Name] ?? key.Default, other[key.Name] ?? key.Default)));
        }

        return (matches, left);
    }

    private static void Match(IReadOnlyList<StateMap> desired, List<StateMap> left, Dictionary<StateMap, StateMap> matches, Func<StateMap, StateMap, bool> fits)
    {
        foreach (StateMap item in desired.Where(item => !matches.ContainsKey(item)))
        {
            int index = left.FindIndex(candidate => fits(candidate, item));
            if (index >= 0)
            {
                matches.Add(item, left[index]);
                left.RemoveAt(index);
            }
        }
    }
}
