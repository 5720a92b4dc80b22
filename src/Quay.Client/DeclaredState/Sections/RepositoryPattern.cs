using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Quay.Client;

/// <summary>
/// Combines the declared state of each repository from the entry of its name and from the patterns that match it. The
/// entry of the name takes precedence. Patterns must not contradict each other.
/// </summary>
internal sealed class RepositoryPattern
{
    private readonly Regex _pattern;
    private readonly string _text;
    private readonly StateMap _values;

    private RepositoryPattern(string text, StateMap values)
    {
        _text = text;
        _values = LeaveAlone(values);
        _pattern = new Regex("^" + Regex.Escape(text).Replace("\\*", ".*").Replace("\\?", ".") + "$", RegexOptions.CultureInvariant);
    }

    public static bool IsPattern(string name) => name.IndexOfAny(['*', '?']) >= 0;

    /// <summary>Returns the declared state of each repository.</summary>
    /// <param name="declared">The repositories and patterns of the document.</param>
    /// <param name="existing">The names of the repositories that the registry has.</param>
    /// <param name="problem">Called for each contradiction.</param>
    public static NamedValues Expand(NamedValues declared, IEnumerable<string> existing, Action<DocumentPlace?, string> problem)
    {
        RepositoryPattern[] patterns = declared.Names.Where(IsPattern).Select(name => new RepositoryPattern(name, declared.Map(name)!)).ToArray();
        var expanded = new NamedValues();
        foreach (string name in declared.Names.Where(name => !IsPattern(name)).Union(existing))
        {
            StateMap? own = declared.Map(name);
            RepositoryPattern[] matching = Array.FindAll(patterns, pattern => pattern._pattern.IsMatch(name));
            if (own is null && matching.Length == 0)
            {
                continue;
            }

            StateMap? common = null;
            foreach (RepositoryPattern pattern in matching)
            {
                common = common is null
                    ? pattern._values
                    : (StateMap)Merge(common, pattern._values, path => problem(pattern._values.Place, $"The pattern '{pattern._text}' contradicts an earlier one in {path} of repository '{name}'. Change one of them, or add an entry for the repository itself."), string.Empty, own);
            }

            StateMap merged = common is null ? own! : own is null ? common : (StateMap)Merge(own, common, null, string.Empty, null);
            expanded.Set(name, merged, declared.PlaceOf(name) ?? merged.Place);
        }

        return expanded;
    }

    // Without a conflict handler the first value takes precedence.
    private static object Merge(object first, object second, Action<string>? conflict, string path, StateMap? decided)
    {
        switch (first, second)
        {
            case (StateMap one, StateMap other):
                var map = new StateMap { Place = one.Place, IsComplete = one.IsComplete };
                foreach (string key in one.Keys.Union(other.Keys))
                {
                    // A value of the repository's own entry resolves the contradiction.
                    bool isDecided = decided?[key] is not null and not (StateMap or NamedValues or List<object>);
                    map[key] = one[key] is not { } left ? other[key] : other[key] is not { } right ? left : Merge(left, right, isDecided ? null : conflict, Join(path, key), decided?.Get<StateMap>(key));
                }

                return map;
            case (NamedValues one, NamedValues other):
                var names = new NamedValues();
                foreach (string name in one.Names.Union(other.Names))
                {
                    object value = one[name] is not { } left ? other[name]! : other[name] is not { } right ? left : Merge(left, right, conflict, Join(path, name), null);
                    names.Set(name, value, one.PlaceOf(name) ?? other.PlaceOf(name));
                }

                return names;
            case (List<object> one, List<object> other):
                return one.Concat(other.Where(item => !one.Exists(same => AreSame(same, item)))).ToList();
            default:
                if (conflict is not null && !Equals(first, second))
                {
                    conflict(path);
                }

                return first;
        }
    }

    // A pattern declares only some settings of repositories, also in a complete document.
    private static StateMap LeaveAlone(StateMap values)
    {
        values.IsComplete = false;
        foreach (StateMap inner in values.Keys.Select(values.Get<StateMap>).OfType<StateMap>())
        {
            LeaveAlone(inner);
        }

        return values;
    }

    private static string Join(string path, string key) => path.Length == 0 ? key : path + "." + key;

    private static bool AreSame(object one, object other) => (one, other) switch
    {
        (StateMap left, StateMap right) => left.Keys.Union(right.Keys).All(key => left[key] is { } a && right[key] is { } b && AreSame(a, b)),
        (List<object> left, List<object> right) => left.Count == right.Count && left.Zip(right, AreSame).All(same => same),
        (DeclaredSecret left, DeclaredSecret right) => left.IsSameAs(right),
        _ => Equals(one, other),
    };
}
