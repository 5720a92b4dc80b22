using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Policies by which the registry deletes tags, of the organization or of a repository.</summary>
internal sealed class AutoPrunePoliciesSection : Section
{
    private const string Policies = "autoPrunePolicies";

    private static readonly MapDefinition Policy = new(
        "an auto-prune policy",
        new KeyDefinition("numberOfTags", new NumberDefinition(1), "The number of newest tags to keep.", "New-QuayAutoPrunePolicy -NumberOfTags"),
        new KeyDefinition("age", new DurationDefinition(), "The age at which the registry deletes a tag.", "New-QuayAutoPrunePolicy -Age"),
        new KeyDefinition("tagPattern", new TextDefinition(), "A regular expression that selects tags; all tags by default.", "New-QuayAutoPrunePolicy -TagPattern") { IsIdentity = true },
        new KeyDefinition("exceptMatching", new FlagDefinition(), "Whether to select the tags that do not match.", "New-QuayAutoPrunePolicy -ExceptMatching") { IsIdentity = true, Default = false })
    {
        Rule = (map, place, reading) =>
        {
            if (map.Has("numberOfTags") == map.Has("age"))
            {
                reading.Add(place, "A policy needs a number of tags or an age. Write one of numberOfTags and age.");
            }

            if (map.Value<bool>("exceptMatching") == true && !map.Has("tagPattern"))
            {
                reading.Add(place, "exceptMatching requires tagPattern. Write both, or neither.");
            }
        },
    };

    public override string Name => Policies;

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
        [new KeyDefinition(Policies, new ListDefinition(Policy), "Policies by which the registry deletes tags.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayAutoPrunePolicy>? policies = !await place.Registry.HasFeatureAsync("AUTO_PRUNE").ConfigureAwait(false) ? null : await place.Registry
            .ReadOptionalAsync(token => place.Client.AutoPrunePolicies.ListAsync(place.Place, token)).ConfigureAwait(false);
        return policies is null ? null : place.ListOf(Policies, policies.Select(StateOf).OrderBy(state => state.Text("tagPattern"), StringComparer.Ordinal));
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired) =>
        plan.CompareList(Policy, current.Maps(Policies), desired.Maps(Policies), (now, then) => Describe(place, now, then));

    private static StateMap StateOf(QuayAutoPrunePolicy policy) => new()
    {
        ["numberOfTags"] = policy.NumberOfTags,
        ["age"] = policy.Age,
        ["tagPattern"] = policy.TagPattern is { Length: > 0 } pattern ? pattern : null,
        ["exceptMatching"] = policy.ExceptMatching,
        Model = policy,
    };

    private static ItemPlan Describe(SectionPlace place, StateMap? current, StateMap? desired)
    {
        string uuid = (current?.Model as QuayAutoPrunePolicy)?.Uuid ?? string.Empty;
        string tags = (desired ?? current)!.Text("tagPattern") ?? "all tags";
        return new ItemPlan("AutoPrunePolicy", tags, $"Auto-prune policy for '{tags}' {place.Of}", Policy, ChangeRank.Policies)
        {
            DependsOn = place.DependsOn,
            Create = token => place.Client.AutoPrunePolicies.CreateAsync(place.Place, Settings(desired!), token),
            Update = (_, token) => place.Client.AutoPrunePolicies.ChangeAsync(place.Place, uuid, Settings(desired!), token),
            Remove = token => place.Client.AutoPrunePolicies.DeleteAsync(place.Place, uuid, token),
        };
    }

    private static AutoPruneSettings Settings(StateMap values) => new()
    {
        NumberOfTags = values.Value<int>("numberOfTags"),
        Age = values.Value<TimeSpan>("age"),
        TagPattern = values.Text("tagPattern"),
        ExceptMatching = values.Value<bool>("exceptMatching") ?? false,
    };
}
