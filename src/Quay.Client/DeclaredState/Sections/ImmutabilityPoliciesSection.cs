using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Policies by which the registry makes tags immutable, of the organization or of a repository.</summary>
internal sealed class ImmutabilityPoliciesSection : Section
{
    private const string Policies = "immutabilityPolicies";

    private static readonly MapDefinition Policy = new(
        "an immutability policy",
        new KeyDefinition("tagPattern", new TextDefinition(), "A regular expression that selects tags.", "New-QuayImmutabilityPolicy -TagPattern") { IsRequired = true, IsIdentity = true },
        new KeyDefinition("exceptMatching", new FlagDefinition(), "Whether to select the tags that do not match.", "New-QuayImmutabilityPolicy -ExceptMatching") { Default = false });

    public override string Name => Policies;

    public override IReadOnlyList<KeyDefinition> Keys { get; } =
        [new KeyDefinition(Policies, new ListDefinition(Policy), "Policies by which the registry makes tags immutable, so that they can be neither moved nor deleted.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayImmutabilityPolicy>? policies = !await place.Registry.HasFeatureAsync("IMMUTABLE_TAGS").ConfigureAwait(false) ? null : await place.Registry
            .ReadOptionalAsync(token => place.Client.ImmutabilityPolicies.ListAsync(place.Place, token)).ConfigureAwait(false);
        return policies is null ? null : place.ListOf(Policies, policies.OrderBy(policy => policy.TagPattern, StringComparer.Ordinal)
            .Select(policy => new StateMap { ["tagPattern"] = policy.TagPattern, ["exceptMatching"] = policy.ExceptMatching, Model = policy }));
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired) =>
        plan.CompareList(Policy, current.Maps(Policies), desired.Maps(Policies), (now, then) => Describe(place, now, then));

    private static ItemPlan Describe(SectionPlace place, StateMap? current, StateMap? desired)
    {
        string uuid = (current?.Model as QuayImmutabilityPolicy)?.Uuid ?? string.Empty;
        StateMap values = (desired ?? current)!;
        string pattern = values.Text("tagPattern")!;
        return new ItemPlan("ImmutabilityPolicy", pattern, $"Immutability policy for '{pattern}' {place.Of}", Policy, ChangeRank.Policies)
        {
            DependsOn = place.DependsOn,
            Create = token => place.Client.ImmutabilityPolicies.CreateAsync(place.Place, pattern, values.Value<bool>("exceptMatching") ?? false, token),
            Update = (changes, token) => place.Client.ImmutabilityPolicies.ChangeAsync(place.Place, uuid, null, changes.Value<bool>("exceptMatching"), token),
            Remove = token => place.Client.ImmutabilityPolicies.DeleteAsync(place.Place, uuid, token),
        };
    }
}
