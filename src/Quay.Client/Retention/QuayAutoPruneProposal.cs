using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The auto-prune policy of the registry that comes closest to retention rules, and the differences between them.</summary>
public sealed class QuayAutoPruneProposal : QuayObject
{
    private const string Later = "The registry applies the policy repeatedly, so it also deletes tags that are pushed later.";
    private const string Attached = "Older registries count signatures, attestations and bills of materials as tags, and keep them when their image is deleted.";

    private QuayAutoPruneProposal()
    {
    }

    /// <summary>The repository of the policy, <c>namespace/name</c>.</summary>
    public string Repository { get; private set; } = string.Empty;

    /// <summary>Whether there is such a policy; if not, <see cref="Remarks"/> has the reasons.</summary>
    public bool IsPossible => NumberOfTags is not null || Age is not null;

    /// <summary>The number of newest tags to keep; null for a policy by age.</summary>
    public int? NumberOfTags { get; private set; }

    /// <summary>The age up to which tags are kept; null for a policy by number.</summary>
    public TimeSpan? Age { get; private set; }

    /// <summary>The regular expression of tags that the policy keeps in any case; null if there are none.</summary>
    public string? TagPattern { get; private set; }

    /// <summary>Whether the policy is for the tags that do not match the pattern.</summary>
    public bool ExceptMatching => TagPattern is not null;

    /// <summary>The tags that the policy would delete now, and that the rules keep.</summary>
    public QuayList<string> AlsoDeletes { get; private set; } = new([]);

    /// <summary>The tags that the rules select for deletion, and that the policy would keep.</summary>
    public QuayList<string> Leaves { get; private set; } = new([]);

    /// <summary>Other differences, or the reasons why there is no such policy.</summary>
    public QuayList<string> Remarks { get; private set; } = new([]);

    /// <inheritdoc/>
    public override string ToString() => NumberOfTags is { } number ? $"newest {number}" : Age is { TotalSeconds: >= 1 } age ? $"up to {PruneAge.ToText(age)}" : "none";

    /// <summary>Determines the policy.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="protectedTags">The regular expression of the tags that the rules protect; null if there are none.</param>
    /// <param name="decisions">The decisions of the rules on the present tags.</param>
    /// <param name="now">The present time.</param>
    public static QuayAutoPruneProposal Create(
        string repository, RetentionRules rules, string? protectedTags, IReadOnlyList<TagDecision> decisions, DateTimeOffset now)
    {
        string[] obstacles = Obstacles(rules).ToArray();
        if (obstacles.Length > 0)
        {
            return new QuayAutoPruneProposal { Repository = repository, Remarks = new(obstacles) };
        }

        HashSet<QuayTag> pruned = [.. Pruned(rules, decisions.Select(decision => decision.Tag), now)];
        return new QuayAutoPruneProposal
        {
            Repository = repository,
            NumberOfTags = rules.Keep,
            Age = rules.OlderThan,
            TagPattern = protectedTags,
            AlsoDeletes = new(decisions.Where(decision => !decision.Goes && pruned.Contains(decision.Tag)).Select(decision => decision.Tag.Name).ToArray()),
            Leaves = new(decisions.Where(decision => decision.Goes && !IsAttached(decision.Tag) && !pruned.Contains(decision.Tag)).Select(decision => decision.Tag.Name).ToArray()),
            Remarks = new([Later, Attached]),
        };
    }

    private static IEnumerable<string> Obstacles(RetentionRules rules)
    {
        if (rules.Keep is not null && rules.OlderThan is not null)
        {
            yield return "A policy selects tags by number or by age. With two policies a tag would be deleted as soon as one of them selects it.";
        }

        if (rules.NotPulledFor is not null)
        {
            yield return "Policies do not consider pulls.";
        }

        if (rules.GroupBy is not null)
        {
            yield return "A policy does not form groups. Create one for each group, with -TagPattern.";
        }

        if (rules.Keep == 0)
        {
            yield return "A policy keeps at least one tag.";
        }
    }

    // Simulates a registry that keeps locked tags and does not count signatures.
    private static IEnumerable<QuayTag> Pruned(RetentionRules rules, IEnumerable<QuayTag> tags, DateTimeOffset now)
    {
        IEnumerable<QuayTag> counted = tags.Where(tag => !tag.IsEnded && !tag.Immutable && !IsAttached(tag) && !rules.IsProtected(tag.Name));
        return rules.Keep is { } keep
            ? counted.OrderByDescending(tag => QuayTime.ToUtc(tag.LastModified)).Skip(keep)
            : counted.Where(tag => now - tag.LastModified > rules.OlderThan);
    }

    private static bool IsAttached(QuayTag tag) => AttachedTag.TargetOf(tag.Name) is not null;
}
