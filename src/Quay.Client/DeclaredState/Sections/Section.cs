using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// One part of a document: its keys, how a registry's state of it is read, and which changes make it as it is declared.
/// Reading of files, writing, the schema and the comparison follow from the keys.
/// </summary>
internal abstract class Section
{
    /// <summary>The name by which the section is chosen.</summary>
    public abstract string Name { get; }

    /// <summary>The keys that the section adds to the organization or the repository, in the order in which they are written.</summary>
    public abstract IReadOnlyList<KeyDefinition> Keys { get; }

    /// <summary>Reads the state of the section.</summary>
    /// <param name="place">The organization or the repository, which exists.</param>
    /// <param name="desired">What is declared of it, so that only that need be read; null to read all.</param>
    /// <returns>The values by the section's keys; null if the registry does not have the feature.</returns>
    public abstract Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired);

    /// <summary>The state of the section in an organization or a repository that is about to be created.</summary>
    public virtual StateMap Initial(SectionPlace place) => new();

    /// <summary>Adds the items of the section that differ.</summary>
    /// <param name="plan">Takes the items.</param>
    /// <param name="place">The organization or the repository.</param>
    /// <param name="current">The state.</param>
    /// <param name="desired">What is declared; it has at least one of the section's keys.</param>
    public abstract void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired);

    /// <summary>Whether something is declared of the section, be it that there is nothing.</summary>
    public bool IsIn(StateMap declared) => Keys.Any(key => declared.Declares(key.Name));

    /// <summary>Reads the state of several sections at once.</summary>
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

    /// <summary>Adds the items that differ of those sections of which something is declared.</summary>
    public static void PlanAll(IEnumerable<Section> sections, PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        foreach (Section section in sections.Where(section => section.IsIn(desired)))
        {
            if (!current.Unsupported.Contains(section.Name))
            {
                section.Plan(plan, place, current, desired);
            }
            else if (section.Keys.Any(key => desired[key.Name] is not (null or List<object> { Count: 0 } or NamedValues { Count: 0 })))
            {
                plan.Problem(desired.Place, $"The registry has no {section.Name} for {place.Place}: it is older, or the feature is switched off. Leave the key away, or choose other sections with -Section.");
            }
        }
    }
}
