using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The storage quota of the organization and its limits.</summary>
internal sealed class QuotaSection : Section
{
    private const string Key = "quota";

    private static readonly MapDefinition Limit = new(
        "a limit of the quota",
        new KeyDefinition("type", new WordDefinition(typeof(QuayQuotaLimitType)), "Whether the registry warns, or refuses pushes.", "New-QuayQuotaLimit -Type") { IsRequired = true, IsIdentity = true },
        new KeyDefinition("thresholdPercent", new NumberDefinition(1, 100), "The part of the quota at which the limit applies, in percent.", "New-QuayQuotaLimit -ThresholdPercent") { IsRequired = true, IsIdentity = true });

    private static readonly MapDefinition Quota = new(
        "the quota",
        new KeyDefinition("limit", new SizeDefinition(), "The storage that the organization may use.", "New-QuayQuota -Limit") { IsRequired = true },
        new KeyDefinition("limits", new ListDefinition(Limit), "The limits at which the registry warns or refuses pushes.") { HoldsItems = true })
    {
        MayBeNone = true,
    };

    public override string Name => Key;

    public override IReadOnlyList<KeyDefinition> Keys { get; } = [new KeyDefinition(Key, Quota, "The storage quota of the organization, or {} for none; only superusers can set it.") { HoldsItems = true }];

    public override async Task<StateMap?> ReadAsync(SectionPlace place, StateMap? desired)
    {
        IReadOnlyList<QuayQuota>? quotas = await place.Registry
            .ReadOptionalAsync(token => place.Client.Quotas.ListAsync(QuotaOwner.Organization(place.Organization), token)).ConfigureAwait(false);
        if (quotas is null)
        {
            return null;
        }

        // A quota without an identifier is the registry's default, not one of the organization.
        return quotas.FirstOrDefault(quota => quota.Id is not null) is { } own ? new StateMap { [Key] = StateOf(own) } : new StateMap { [Key] = new StateMap() };
    }

    public override void Plan(PlanBuilder plan, SectionPlace place, StateMap current, StateMap desired)
    {
        var owner = QuotaOwner.Organization(place.Organization);
        StateMap? now = current.Get<StateMap>(Key);
        StateMap then = desired.Get<StateMap>(Key)!;
        string? id = Text((now?.Model as QuayQuota)?.Id);
        var item = new ItemPlan("Quota", "quota", $"Quota {place.Of}", Quota, ChangeRank.Settings + 1)
        {
            Key = Key,
            DependsOn = place.DependsOn,
            Create = token => place.Client.Quotas.CreateAsync(owner, then.Value<long>("limit")!.Value, token),
            Update = (changes, token) => place.Client.Quotas.ChangeAsync(owner, id, changes.Value<long>("limit")!.Value, token),
            Remove = token => place.Client.Quotas.DeleteAsync(owner, id, token),
        };
        plan.AddSingle(item, now, then);
        if (plan.Prune && then.IsNone && now is { IsNone: false })
        {
            plan.Warnings.Add($"With the quota {place.Of} the registry removes the organization's quota notifications. Import again to create the declared ones.");
        }

        if (!then.IsNone && then.Declares("limits"))
        {
            plan.CompareList(Limit, now?.Maps("limits") ?? [], then.Maps("limits"), (before, after) => DescribeLimit(place, id, before, after));
        }
    }

    private static ItemPlan DescribeLimit(SectionPlace place, string? quota, StateMap? current, StateMap? desired)
    {
        StateMap values = (desired ?? current)!;
        QuayQuotaLimitType type = values.Value<QuayQuotaLimitType>("type")!.Value;
        int percent = values.Value<int>("thresholdPercent")!.Value;
        return new ItemPlan("QuotaLimit", $"{WordDefinition.WordOf(type)} {percent} %", $"Limit '{WordDefinition.WordOf(type)} at {percent} %' of the quota {place.Of}", Limit, ChangeRank.Settings + 2)
        {
            DependsOn = [Key],
            Create = token => place.Client.QuotaLimits.CreateAsync(place.Organization, quota, type, percent, token),
            Remove = token => place.Client.QuotaLimits.DeleteAsync(place.Organization, quota, Text((current!.Model as QuayQuotaLimit)?.Id)!, token),
        };
    }

    private static StateMap StateOf(QuayQuota quota)
    {
        List<object> limits = quota.Limits.Where(limit => limit.Type is not null && limit.LimitPercent is not null)
            .OrderBy(limit => limit.LimitPercent).ThenBy(limit => limit.Type)
            .Select(limit => (object)new StateMap { ["type"] = limit.Type, ["thresholdPercent"] = limit.LimitPercent, Model = limit }).ToList();
        return new StateMap { ["limit"] = quota.LimitBytes, ["limits"] = limits, Model = quota };
    }

    private static string? Text(long? id) => id?.ToString(CultureInfo.InvariantCulture);
}
