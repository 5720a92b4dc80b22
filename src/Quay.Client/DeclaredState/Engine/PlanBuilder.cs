using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Collects the differences and changes of an organization.</summary>
/// <param name="organization">The organization.</param>
/// <param name="options">Whether an import removes items that the document does not declare.</param>
internal sealed class PlanBuilder(string organization, DeclaredStateOptions options)
{
    private readonly ItemText _text = new(organization);

    public string Organization => organization;

    public List<QuayDifference> Differences { get; } = [];

    public List<PlannedChange> Changes { get; } = [];

    public List<DocumentProblem> Problems { get; } = [];

    public List<string> Warnings { get; } = [];

    public List<string> Remarks { get; } = [];

    public bool Prune => options.Prune;

    public bool Force => options.Force;

    /// <summary>The repository whose items are being compared; null for items of the organization.</summary>
    public RepositoryName? Repository { get; set; }

    public void Problem(DocumentPlace? place, string message) => Problems.Add(new DocumentProblem(place ?? new DocumentPlace(organization, 0, 0), message));

    /// <summary>Adds the creation of the organization. Its other settings are changed afterwards.</summary>
    public void AddOrganization(SectionPlace place, StateMap desired)
    {
        var item = new ItemPlan("Organization", organization, $"Organization '{organization}'", new MapDefinition("an organization"), ChangeRank.Organization)
        {
            Key = "organization",
            Create = token => place.Client.Organizations.CreateAsync(organization, desired.Text("email"), null, token),
        };
        Add(item, null, new StateMap { Place = desired.Place });
    }

    /// <summary>Compares the items of a map by name.</summary>
    /// <param name="current">The items in the registry.</param>
    /// <param name="desired">The declared items.</param>
    /// <param name="describe">Creates the comparison of an item from its name, current state and declared state, one of which may be null.</param>
    public void CompareNamed(NamedValues current, NamedValues desired, Func<string, StateMap?, StateMap?, ItemPlan> describe)
    {
        foreach (string name in desired.Names)
        {
            Add(describe(name, current.Map(name), desired.Map(name)), current.Map(name), desired.Map(name));
        }

        foreach (string name in current.Names.Where(name => desired[name] is null))
        {
            Add(describe(name, current.Map(name), null), current.Map(name), null);
        }
    }

    /// <summary>
    /// Compares the items of a list: pairs equal items first, and then items with the same identity.
    /// </summary>
    /// <param name="definition">The definition of the items.</param>
    /// <param name="current">The items in the registry.</param>
    /// <param name="desired">The declared items.</param>
    /// <param name="describe">Creates the comparison of an item from its current and declared state, one of which may be null.</param>
    public void CompareList(MapDefinition definition, IReadOnlyList<StateMap> current, IReadOnlyList<StateMap> desired, Func<StateMap?, StateMap?, ItemPlan> describe)
    {
        (Dictionary<StateMap, StateMap> matches, List<StateMap> left) = ItemMatching.Match(definition, current, desired);
        foreach (StateMap item in desired)
        {
            StateMap? match = matches.TryGetValue(item, out StateMap? found) ? found : null;
            Add(describe(match, item), match, item);
        }

        left.ForEach(item => Add(describe(item, null), item, null));
    }

    /// <summary>Compares an object of which an organization or repository has at most one; an empty map declares that there is none.</summary>
    public void AddSingle(ItemPlan item, StateMap? current, StateMap? desired)
    {
        (current, desired) = (current is { IsNone: false } ? current : null, desired is { IsNone: false } ? desired : null);
        if (current is not null || desired is not null)
        {
            Add(item, current, desired);
        }
    }

    /// <summary>Adds the differences of one item, and the change that resolves them.</summary>
    public void Add(ItemPlan item, StateMap? current, StateMap? desired)
    {
        if (desired is null)
        {
            AddExtra(item, current!);
        }
        else if (current is null)
        {
            AddMissing(item, desired);
        }
        else
        {
            AddChanged(item, current, desired);
        }
    }

    private void AddMissing(ItemPlan item, StateMap desired)
    {
        if (item.NeededSecret is { } key && desired.Get<DeclaredSecret>(key) is { Value: null } secret)
        {
            Problem(desired.Place, $"{item.Subject} is to be created and needs the secret {secret}, which has no value. Give it with -Variable @{{ {secret.Name} = ... }}, or set the environment variable.");
        }

        QuayDifference difference = Difference(item, QuayDifferenceAction.Create);
        (difference.Property, difference.Desired) = _text.Summary(item.Definition, desired);
        AddChange(item, [difference], _text.Details(item.Definition, desired), item.Create ?? throw new InvalidOperationException($"{item.Kind} cannot be created."));
    }

    private void AddChanged(ItemPlan item, StateMap current, StateMap desired)
    {
        KeyDefinition[] unknown = item.Update is null ? [] : item.Definition.Keys.Where(key => HasUnknownSecret(key, current, desired)).ToArray();
        KeyDefinition[] changed = item.Definition.Changed(current, desired).Concat(options.UpdateSecrets ? unknown : []).ToArray();
        if (options is { WarnAboutSecrets: true, UpdateSecrets: false })
        {
            NoteSecrets(item, desired, unknown);
        }

        if (changed.Length == 0)
        {
            return;
        }

        var values = new StateMap { Place = desired.Place };
        var differences = new List<QuayDifference>();
        foreach (KeyDefinition key in changed)
        {
            object wanted = key.ValueIn(desired)!;
            values[key.Name] = wanted;
            QuayDifference difference = Difference(item, QuayDifferenceAction.Update);
            difference.Property = key.Name;
            // The name of a variable stands for the declared value, not for the value in the registry.
            difference.Current = (current[key.Name] ?? key.Default) is not { } held ? null : held is DeclaredSecret ? "(secret)" : _text.Show(key, held);
            difference.Desired = _text.Show(key, wanted);
            differences.Add(difference);
        }

        string details = string.Join(", ", differences.Select(difference => $"{difference.Property} to {difference.Desired}"));
        if (item.Update is null)
        {
            Differences.AddRange(differences);
            Warnings.Add($"{item.Subject}: the API cannot change {string.Join(", ", changed.Select(key => key.Name))}. Remove the item, and import again.");
        }
        else if (item.Protection is not null && !Force)
        {
            Differences.AddRange(differences);
            Warnings.Add($"{item.Subject} is not changed: {item.Protection} Use -Force to change it anyway.");
        }
        else
        {
            AddChange(item, differences, details, token => item.Update(values, token));
        }
    }

    // A secret with a value; the registry does not reveal whether it has the same one.
    private static bool HasUnknownSecret(KeyDefinition key, StateMap current, StateMap desired) =>
        desired.Get<DeclaredSecret>(key.Name) is { Value: not null } && current.Get<DeclaredSecret>(key.Name)?.Value is null;

    // A user who specifies a secret may expect it to be sent. Secrets from the environment exist in every run of a job.
    private void NoteSecrets(ItemPlan item, StateMap desired, IEnumerable<KeyDefinition> unknown)
    {
        string[] given = unknown.Select(key => desired.Get<DeclaredSecret>(key.Name)!).Where(secret => secret.IsGiven).Select(secret => secret.ToString()).ToArray();
        if (given.Length > 0)
        {
            Warnings.Add($"{item.Subject} exists and keeps its present secret. Use -UpdateSecret to send {string.Join(", ", given)}.");
        }
    }

    private void AddExtra(ItemPlan item, StateMap current)
    {
        bool isKept = item.Protection is not null && !Force;
        bool isRemoved = Prune && item.Remove is not null && !isKept;
        QuayDifference difference = Difference(item, isRemoved ? QuayDifferenceAction.Remove : QuayDifferenceAction.Extra);
        (difference.Property, difference.Current) = _text.Summary(item.Definition, current);
        if (isRemoved)
        {
            AddChange(item, [difference], string.Empty, item.Remove!, item.RemovalRank ?? ChangeRank.OfRemoval(item.Rank));
            return;
        }

        Differences.Add(difference);
        if (Prune)
        {
            Warnings.Add(isKept
                ? $"{item.Subject} is not declared and is kept: {item.Protection} Use -Force to remove it anyway."
                : $"{item.Subject} is not declared, and cannot be removed by an import.");
        }
    }

    private void AddChange(ItemPlan item, IReadOnlyList<QuayDifference> differences, string details, Func<CancellationToken, Task> apply, int? rank = null)
    {
        Differences.AddRange(differences);
        Changes.Add(new PlannedChange(differences, item.Subject, details, rank ?? item.Rank, apply) { Item = item, Key = item.Key, DependsOn = item.DependsOn });
    }

    private QuayDifference Difference(ItemPlan item, QuayDifferenceAction action) => new(organization, item.Kind, item.Name, Repository?.ToString(), action);
}
