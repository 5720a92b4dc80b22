using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// One part of a document: defines its keys, reads its state from the registry, and plans its changes. Parsing, writing,
/// schema and comparison are derived from the keys.
/// </summary>
internal abstract class Section
{
    /// <summary>The name of the section, for -Section.</summary>
    public abstract string Name { get; }

    /// <summary>The keys that the section adds to the organization or the repository, in the order in which they are written.</summary>
    public abstract IReadOnlyList<KeyDefinition> Keys { get; }

    /// <summary>Reads the state of the section.</summary>
    /// <param name="place">The existing organization or repository.</param>
    /// <param name="desired">The declared state, so that only declared parts are read; null to read everything.</param>
    /// <returns>The values by the section's keys; null if the registry lacks the feature.</returns>
    public abstract Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired);

    /// <summary>Returns the state that a new organization or repository starts with.</summary>
    public virtual StateMap Initial(SectionPlace place) => new();

    /// <summary>Adds the items of the section to a plan.</summary>
    /// <param name="plan">Receives the items.</param>
    /// <param name="place">The organization or the repository.</param>
    /// <param name="current">The current state.</param>
    /// <param name="desired">The declared state, with at least one of the section's keys.</param>
    public abstract void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired);

    /// <summary>Whether the section is declared, with items or as empty.</summary>
    public bool IsIn(StateMap declared) => Keys.Any(key => declared.Declares(key.Name));

    /// <summary>Reads the state of several sections concurrently.</summary>
    public static async Task<StateMap> ReadAllAsync(IReadOnlyList<Section> sections, SectionPlace place, StateMap? desired)
    {
        StateMap?[] parts = await Task.WhenAll(sections.Select(section => section.ReadAsync(place, desired))).ConfigureAwait(false);
        var all = new StateMap();
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i] is { } part)
            {
                all.Add(part);
            }
            else
            {
                all.Unsupported.Add(sections[i].Name);
            }
        }

        return all;
    }

    /// <summary>Adds the items of all declared sections to a plan.</summary>
    public static void PlanAll(IEnumerable<Section> sections, PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        foreach (Section section in sections.Where(section => section.IsIn(desired)))
        {
            if (!current.Unsupported.Contains(section.Name))
            {
                section.Plan(plan, place, current, desired);
            }
            else if (section.Keys.Any(key => desired[key.Name] is not (null or List<object> { Count: 0 } or NamedValues { Count: 0 } or StateMap { IsNone: true })))
            {
                plan.Problem(desired.Place, $"The registry has no {section.Name} for {place.Place}: it is older, or the feature is disabled. Omit the key, or select other sections with -Section.");
            }
        }
    }
}
