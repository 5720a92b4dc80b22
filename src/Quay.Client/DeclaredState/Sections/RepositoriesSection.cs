using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Repositories with their settings. Permissions, policies and so on of a repository are separate sections.</summary>
internal sealed class RepositoriesSection : Section
{
    /// <summary>The key and the name of the section.</summary>
    public const string Key = "repositories";

    private const string State = "state";
    private const string TrustKey = "trustEnabled";

    // The state is set last, since it can forbid the other changes.
    private static readonly MapDefinition Settings = new(
        "a repository",
        new KeyDefinition("visibility", new WordDefinition(typeof(QuayVisibility)), "Whether everybody can see the repository, or only users with a permission.", "Set-QuayRepository -Visibility"),
        new KeyDefinition("description", new TextDefinition(mayBeEmpty: true), "The description, in Markdown.", "Set-QuayRepository -Description") { Default = string.Empty });

    private static readonly MapDefinition States = new(
        "a repository",
        new KeyDefinition(State, new WordDefinition(typeof(QuayRepositoryState)), "The state, which determines whether images can be pushed.", "Set-QuayRepository -State") { Default = QuayRepositoryState.Normal });

    private static readonly MapDefinition Trust = new(
        "a repository",
        new KeyDefinition(TrustKey, new FlagDefinition(), "Whether its images must be signed.", "Set-QuayRepository -TrustEnabled") { Default = false });

    private IReadOnlyList<KeyDefinition>? _keys;

    public override string Name => Key;

    public override IReadOnlyList<KeyDefinition> Keys => _keys ??= MakeKeys();

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayRepository> listed = await place.Registry.RepositoriesAsync().ConfigureAwait(false);
        QuayRepository[] all = listed
            .Where(repository => !IsMadeByMirror(repository))
            .Where(repository => place.Options.Repositories?.Invoke(repository.Name) ?? true)
            .OrderBy(repository => repository.Name, StringComparer.Ordinal)
            .ToArray();
        NamedValues? declared = desired is null ? null : RepositoryPattern.Expand(desired.Names(Key), all.Select(repository => repository.Name), (_, _) => { });
        if (place.Options.Prune && desired is not null && desired.Names(Key).Names.Any(name => !RepositoryPattern.IsPattern(name) && !Array.Exists(all, repository => repository.Name == name)))
        {
            // New repositories get the default permissions.
            await place.Registry.DefaultPermissionsAsync().ConfigureAwait(false);
        }

        bool needsTrust = declared?.Names.Any(name => declared.Map(name)!.Value<bool>(TrustKey) == true) == true;
        bool hasTrust = !needsTrust || await place.Registry.HasFeatureAsync("SIGNING").ConfigureAwait(false);
        place.Registry.RepositoryCount = all.Count(repository => declared is null || declared[repository.Name] is not null);
        StateMap[] states = await Task.WhenAll(all.Select(repository => ReadAsync(place, repository, declared?.Map(repository.Name), declared is not null))).ConfigureAwait(false);
        var named = new NamedValues();
        for (int i = 0; i < all.Length; i++)
        {
            named.Set(all[i].Name, states[i]);
        }

        var state = new StateMap { [Key] = named };
        if (!hasTrust)
        {
            state.Unsupported.Add(TrustKey);
        }

        if (listed.Count(IsMadeByMirror) is > 0 and int number)
        {
            state.Comments.Add($"Not written: {number} repositories that the mirror of the organization created.");
        }

        return state;
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        // In a document that is compared instead of the registry, only exact names state that a repository exists.
        NamedValues present = place.HasRegistry ? current.Names(Key) : RepositoryPattern.Expand(current.Names(Key), [], plan.Problem);
        bool IsChosen(string name) => place.Options.Repositories?.Invoke(name) ?? true;
        bool arePlanned = DeclaredSections.RepositoriesAreChosen(place.Options.Sections);
        NamedValues wanted = RepositoryPattern.Expand(desired.Names(Key), present.Names, plan.Problem);
        foreach (string name in wanted.Names.Where(IsChosen))
        {
            SectionPlace here = place.At(name, (present.Map(name)?.Model as QuayRepository));
            plan.Repository = here.Repository;
            StateMap repository = wanted.Map(name)!;
            if (current.Unsupported.Contains(TrustKey) && repository.Value<bool>(TrustKey) == true)
            {
                plan.Problem(repository.Place, $"The registry does not support signatures, which {TrustKey} of repository '{name}' requires. Remove the key.");
            }

            PlanRepository(plan, here, name, present.Map(name), repository, arePlanned);
        }

        foreach (string name in present.Names.Where(name => wanted[name] is null && arePlanned && IsChosen(name)))
        {
            SectionPlace here = place.At(name, null);
            plan.Repository = here.Repository;
            plan.Add(DescribeRepository(here, name, null), present.Map(name), null);
        }

        plan.Repository = null;
    }

    private static void PlanRepository(PlanBuilder plan, SectionPlace here, string name, StateMap? current, StateMap desired, bool isPlanned)
    {
        if (isPlanned)
        {
            plan.Add(DescribeRepository(here, name, desired), current, desired);
            PlanState(plan, here, current ?? new StateMap(), desired);
            if (desired.Declares(TrustKey))
            {
                plan.Add(Describe(here, Trust, ChangeRank.States, (values, change) => change.TrustEnabled = values.Value<bool>(TrustKey)), current ?? new StateMap(), desired);
            }
        }

        Section[] sections = ChosenSections(here.Options);
        if (current is null)
        {
            current = new StateMap();
            foreach (Section section in sections.Where(_ => here.HasRegistry))
            {
                current.Add(section.Initial(here));
            }
        }

        PlanAll(sections, plan, here, current, desired);
    }

    // A repository is made writable before other changes and read-only after them. The section of mirrors sets the state of mirrors.
    private static void PlanState(PlanBuilder plan, SectionPlace here, StateMap current, StateMap desired)
    {
        if (desired.Declares(State))
        {
            int rank = desired.Value<QuayRepositoryState>(State) is null or QuayRepositoryState.Normal ? ChangeRank.Repositories + 1 : ChangeRank.States;
            plan.Add(Describe(here, States, rank, (values, change) => change.State = values.Value<QuayRepositoryState>(State)), current, desired);
        }
    }

    private static ItemPlan DescribeRepository(SectionPlace here, string name, StateMap? desired)
    {
        ItemPlan item = Describe(here, Settings, ChangeRank.Repositories, (values, change) =>
        {
            change.Visibility = values.Value<QuayVisibility>("visibility");
            change.Description = values.Text("description");
        });
        item.Key = "repository " + name;
        item.DependsOn = ["organization"];
        item.Create = token => here.Client.Repositories.CreateAsync(
            here.Organization, name, desired!.Value<QuayVisibility>("visibility") ?? QuayVisibility.Private, desired.Text("description") ?? string.Empty, null, token);
        item.Remove = token => here.Client.Repositories.DeleteAsync(here.Repository!, token);
        return item;
    }

    private static ItemPlan Describe(SectionPlace here, MapDefinition definition, int rank, Action<StateMap, RepositoryChange> fill) =>
        new("Repository", here.Repository!.Name, $"Repository '{here.Repository}'", definition, rank)
        {
            DependsOn = here.DependsOn,
            Update = (changes, token) =>
            {
                var change = new RepositoryChange();
                fill(changes, change);
                return here.Client.Repositories.ChangeAsync(here.Repository!, change, token);
            },
        };

    private static async Task<StateMap> ReadAsync(SectionPlace place, QuayRepository repository, StateMap? declared, bool isCompared)
    {
        bool isChosen = DeclaredSections.RepositoriesAreChosen(place.Options.Sections);
        var state = new StateMap { Model = repository };
        if (isChosen)
        {
            state["visibility"] = repository.Visibility;
            state["description"] = repository.Description is { Length: > 0 } text ? text : null;
            state[State] = repository.State;
        }

        if (isCompared && declared is null)
        {
            return state;
        }

        SectionPlace here = place.At(repository.Name, repository);
        Section[] sections = Array.FindAll(ChosenSections(place.Options), section => declared is null || section.IsIn(declared));
        state.Add(await ReadAllAsync(sections, here, declared).ConfigureAwait(false));
        if (state.Has("mirror"))
        {
            // Implied by the mirror.
            state[State] = null;
        }

        // Only getRepo returns it, and only on registries with the feature SIGNING.
        bool needsTrust = isChosen && (declared?.Has(TrustKey) != false);
        if (needsTrust)
        {
            state[TrustKey] = (await place.Registry.ReadAsync(token => place.Client.Repositories.GetAsync(here.Repository!, false, false, token)).ConfigureAwait(false)).TrustEnabled;
        }

        return state;
    }

    private static bool IsMadeByMirror(QuayRepository repository) =>
        repository.State is null && repository.GetAdditionalProperties().TryGetValue("state", out object? state) && state is "ORG_MIRROR";

    private static Section[] ChosenSections(DeclaredStateOptions options) =>
        DeclaredSections.ChosenOfRepository(options.Sections.Count == 0 ? [Key] : options.Sections).ToArray();

    private static IReadOnlyList<KeyDefinition> MakeKeys()
    {
        KeyDefinition[] keys = [.. Settings.Keys, .. States.Keys, .. Trust.Keys, .. DeclaredSections.OfRepository.SelectMany(section => section.Keys)];
        var repository = new MapDefinition("a repository", keys) { IsBlock = true };
        return [new KeyDefinition(Key, new NamedDefinition(new RepositoryNameDefinition(), repository) { IsBlock = true }, "The repositories of the organization, by name below it, or by a pattern such as 'tools/*' for those that exist.") { HoldsItems = true }];
    }
}
