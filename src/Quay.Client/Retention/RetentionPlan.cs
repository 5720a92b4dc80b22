using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Quay.Client;

/// <summary>
/// Selects the tags of one repository to delete. Some tags are not counted and depend on others: a tag that attaches a
/// signature, an attestation or a bill of materials to an image, and a tag of an image in a tagged index. They are kept as
/// long as a tag of their image or index is kept, and are deleted together with the last one.
/// </summary>
internal sealed class RetentionPlan
{
    private readonly RetentionRules _rules;
    private readonly DateTimeOffset _now;
    private readonly IReadOnlyList<QuayTag> _tags;
    private readonly Dictionary<QuayTag, TagDecision> _decisions = [];
    // The digests of the indexes that hold an image, by the digest of the image.
    private readonly ILookup<string, string> _indexes;

    /// <summary>Creates a plan, and applies the rules of number and age.</summary>
    /// <param name="tags">The tags to decide on, all of one repository.</param>
    /// <param name="images">The digests of the images of each index, by the digest of the index.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="now">The present time.</param>
    public RetentionPlan(
        IReadOnlyList<QuayTag> tags, IReadOnlyDictionary<string, IReadOnlyCollection<string>> images, RetentionRules rules, DateTimeOffset now)
    {
        _rules = rules;
        _now = now;
        _tags = WithoutRepeats(tags);
        // The index of the referrers tag schema lists artifacts that are attached to an image, and not images.
        var indexes = new HashSet<string?>(_tags.Where(tag => AttachedTag.TargetOf(tag.Name) is null).Select(tag => tag.ManifestDigest), StringComparer.Ordinal);
        _indexes = images.Where(index => indexes.Contains(index.Key)).SelectMany(index => index.Value.Select(image => (Index: index.Key, Image: image))).ToLookup(pair => pair.Image, pair => pair.Index);
        foreach (QuayTag tag in _tags)
        {
            if (StaysAnyway(tag) is { } reason)
            {
                Stay(tag, reason);
            }
        }

        Candidates = ApplyAge(_tags.Where(tag => !IsDecided(tag) && !IsDependent(tag)));
    }

    /// <summary>The tags that are selected unless they were pulled lately.</summary>
    public IReadOnlyList<QuayTag> Candidates { get; }

    /// <summary>The tags of images of an index that are selected together with it, unless they were pulled lately.</summary>
    public IEnumerable<QuayTag> ImagesOfIndexes
    {
        get
        {
            var staying = new HashSet<string?>(_decisions.Values.Where(decision => !decision.Goes).Select(decision => decision.Tag.ManifestDigest), StringComparer.Ordinal);
            return _tags.Where(tag => !IsDecided(tag) && AttachedTag.TargetOf(tag.Name) is null && IsDependent(tag) && IsOld(tag) && !_indexes[tag.ManifestDigest!].Any(staying.Contains));
        }
    }

    /// <summary>Decides on all tags.</summary>
    /// <param name="lastPull">Returns the time when a tag was last pulled; null if never.</param>
    /// <param name="others">Other tags of the repository, which are kept.</param>
    /// <returns>The decisions, in the order of the tags; one for a tag that occurs several times.</returns>
    public IReadOnlyList<TagDecision> Decide(Func<QuayTag, DateTimeOffset?> lastPull, IReadOnlyList<QuayTag> others)
    {
        foreach (QuayTag tag in Candidates)
        {
            ApplyPulls(tag, lastPull, Rule());
        }

        ILookup<string, TagDecision> known = _tags.Where(IsDecided).Select(tag => _decisions[tag])
            .Concat(others.Select(tag => new TagDecision(tag, goes: false, "it is not among the tags to choose from")))
            .Where(decision => decision.Tag.ManifestDigest is not null && AttachedTag.TargetOf(decision.Tag.Name) is null)
            .ToLookup(decision => decision.Tag.ManifestDigest!);
        foreach (QuayTag tag in _tags.Where(tag => !IsDecided(tag) && AttachedTag.TargetOf(tag.Name) is null))
        {
            DecideOnImageOfIndex(tag, known, lastPull);
        }

        DecideOnAttached(known);
        return _tags.Select(tag => _decisions[tag]).ToArray();
    }

    // Two listings of a repository may have the same tags. Each tag counts once, in its last state.
    private static QuayTag[] WithoutRepeats(IReadOnlyList<QuayTag> tags) => tags
        .GroupBy(tag => (tag.Name, Ended: tag.IsEnded ? tag : null))
        .Select(same => same.OrderByDescending(tag => QuayTime.ToUtc(tag.LastModified)).First())
        .ToArray();

    private string? StaysAnyway(QuayTag tag) =>
        tag.IsEnded ? "it has ended already"
        : tag.Immutable ? "it is locked"
        : _rules.IsProtected(tag.Name) ? "it is protected"
        : tag.LastModified is null && !IsDependent(tag) ? "it has no date"
        : null;

    private bool IsDecided(QuayTag tag) => _decisions.ContainsKey(tag);

    private bool IsDependent(QuayTag tag) =>
        AttachedTag.TargetOf(tag.Name) is not null || (tag.ManifestDigest is { } digest && _indexes.Contains(digest));

    private void Stay(QuayTag tag, string reason) => _decisions[tag] = new TagDecision(tag, goes: false, reason);

    private void Go(QuayTag tag, string reason) => _decisions[tag] = new TagDecision(tag, goes: true, reason);

    private List<QuayTag> ApplyAge(IEnumerable<QuayTag> tags)
    {
        var candidates = new List<QuayTag>();
        foreach (IGrouping<string?, QuayTag> group in tags.GroupBy(GroupOf))
        {
            int place = 0;
            foreach (QuayTag tag in group.OrderByDescending(tag => QuayTime.ToUtc(tag.LastModified)))
            {
                place++;
                if (place <= _rules.Keep)
                {
                    Stay(tag, $"it is {Newest()}{(group.Key is { } name ? $" of the group '{name}'" : null)}");
                }
                else if (!IsOld(tag))
                {
                    Stay(tag, $"it is {Days(_now - tag.LastModified)} old");
                }
                else
                {
                    candidates.Add(tag);
                }
            }
        }

        return candidates;
    }

    private string? GroupOf(QuayTag tag) => _rules.GroupBy is null ? null : _rules.GroupBy.Match(tag.Name) is { Success: true } match ? match.Value : string.Empty;

    // A tag without a date is never old.
    private bool IsOld(QuayTag tag) => _rules.OlderThan is not { } age || _now - tag.LastModified > age;

    // For a tag that was never pulled, the time since it began to point to its manifest counts.
    private void ApplyPulls(QuayTag tag, Func<QuayTag, DateTimeOffset?> lastPull, string reason)
    {
        if (_rules.NotPulledFor is { } span)
        {
            DateTimeOffset? pulled = lastPull(tag);
            DateTimeOffset? used = pulled > tag.LastModified || tag.LastModified is null ? pulled : tag.LastModified;
            if (!(_now - used > span))
            {
                Stay(tag, used is null ? "its last pull is not known" : used == pulled ? $"it was pulled {Days(_now - used)} ago" : $"it is {Days(_now - used)} old");
                return;
            }
        }

        Go(tag, reason);
    }

    private void DecideOnImageOfIndex(QuayTag tag, ILookup<string, TagDecision> known, Func<QuayTag, DateTimeOffset?> lastPull)
    {
        TagDecision[] owners = _indexes[tag.ManifestDigest!].SelectMany(index => known[index]).ToArray();
        TagDecision? staying = Array.Find(owners, owner => !owner.Goes);
        if (staying is not null)
        {
            Stay(tag, $"the index of its image has the tag '{staying.Tag.Name}', which stays");
        }
        else if (owners.Length == 0)
        {
            Stay(tag, "the index of its image is an image of another index");
        }
        else if (!IsOld(tag))
        {
            Stay(tag, $"it is {Days(_now - tag.LastModified)} old");
        }
        else
        {
            ApplyPulls(tag, lastPull, $"the index of its image goes with the tag '{owners[0].Tag.Name}'");
        }
    }

    // A signature may be attached to a bill of materials, whose tag is an attached one itself and is decided on first.
    private void DecideOnAttached(ILookup<string, TagDecision> others)
    {
        Dictionary<string, List<TagDecision>> owners = others.SelectMany(group => group).Concat(_decisions.Values).Distinct()
            .Where(decision => decision.Tag.ManifestDigest is not null)
            .GroupBy(decision => decision.Tag.ManifestDigest!).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        List<QuayTag> open = _tags.Where(tag => !IsDecided(tag)).ToList();
        while (open.Count > 0)
        {
            var waiting = new HashSet<string?>(open.Select(tag => tag.ManifestDigest));
            List<QuayTag> ready = open.FindAll(tag => !waiting.Contains(AttachedTag.TargetOf(tag.Name)));
            // Tags that are attached to each other in a circle have no image.
            foreach (QuayTag tag in ready.Count > 0 ? ready : open)
            {
                DecideOnAttached(tag, owners);
            }

            open.RemoveAll(IsDecided);
        }
    }

    private void DecideOnAttached(QuayTag tag, Dictionary<string, List<TagDecision>> owners)
    {
        string image = AttachedTag.TargetOf(tag.Name)!;
        TagDecision[] found = _indexes[image].Append(image).SelectMany(digest => owners.TryGetValue(digest, out List<TagDecision>? tags) ? tags : []).ToArray();
        TagDecision? staying = Array.Find(found, owner => !owner.Goes);
        if (found.Length == 0)
        {
            Stay(tag, "its image has no tag in the repository");
        }
        else if (staying is not null)
        {
            Stay(tag, $"its image has the tag '{staying.Tag.Name}', which stays");
        }
        else
        {
            Go(tag, $"its image goes with the tag '{found[0].Tag.Name}'");
        }

        if (tag.ManifestDigest is { } digest)
        {
            if (!owners.TryGetValue(digest, out List<TagDecision>? tags))
            {
                owners.Add(digest, tags = []);
            }

            tags.Add(_decisions[tag]);
        }
    }

    private string Rule() => string.Join(", and ", new[]
    {
        _rules.Keep is null ? null : $"it is not {Newest()}",
        _rules.OlderThan is { } age ? $"it is older than {Days(age)}" : null,
        _rules.NotPulledFor is { } span ? $"it was not pulled for {Days(span)}" : null,
    }.OfType<string>());

    private string Newest() => _rules.Keep == 1 ? "the newest" : $"among the {_rules.Keep} newest";

    private static string Days(TimeSpan? span) =>
        span is not { } time ? "an unknown time"
        : time.TotalDays >= 1 ? Count(Math.Floor(time.TotalDays), "day")
        : time.TotalHours >= 1 ? Count(Math.Floor(time.TotalHours), "hour")
        : Count(Math.Max(0, Math.Floor(time.TotalMinutes)), "minute");

    private static string Count(double number, string unit) => number.ToString("0", CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? null : "s");
}
