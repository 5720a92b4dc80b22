using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Selects tags to delete by retention rules.</summary>
public sealed class RetentionApi
{
    private const int Width = 12;
    private readonly Connection _connection;

    internal RetentionApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Selects the tags of a repository to delete. Sends only the necessary requests: for the images of indexes if the tags do
    /// not state them (getRepoManifest), for pulls if a rule needs them (getTagPullStatistics), and for the other tags of the
    /// repository if signatures or images of an index would be deleted with a tag (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="tags">The tags to decide on.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="gate">Limits the concurrent calls, together for all repositories that share it.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The decisions, in the order of the tags.</returns>
    /// <exception cref="QuayApiException">A call failed; the registry has no pull statistics (<see cref="QuayErrorKind.NotSupported"/>).</exception>
    public async Task<IReadOnlyList<TagDecision>> DecideAsync(
        RepositoryName repository, IReadOnlyList<QuayTag> tags, RetentionRules rules, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        DateTimeOffset now = _connection.Transport.Clock.Earliest;
        Dictionary<string, IReadOnlyCollection<string>> images = await ReadImagesAsync(repository, tags, gate, cancellationToken).ConfigureAwait(false);
        var plan = new RetentionPlan(tags, images, rules, now);
        Func<QuayTag, DateTimeOffset?> lastPull = rules.NotPulledFor is null
            ? _ => null
            : await ReadPullsAsync(repository, plan.Candidates.Concat(plan.ImagesOfIndexes).ToArray(), gate, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<TagDecision> decisions = plan.Decide(lastPull, []);
        var ofIndexes = new HashSet<string?>(images.Values.SelectMany(digests => digests), StringComparer.Ordinal);
        if (!decisions.Any(decision => decision.Goes && (AttachedTag.TargetOf(decision.Tag.Name) is not null || ofIndexes.Contains(decision.Tag.ManifestDigest))))
        {
            return decisions;
        }

        var chosen = new HashSet<string>(tags.Select(tag => tag.Name), StringComparer.Ordinal);
        IReadOnlyList<QuayTag> all = await gate.RunAsync(() => new TagsApi(_connection).List(repository, new TagQuery()).ReadAllAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        return new RetentionPlan(tags, images, rules, now).Decide(lastPull, all.Where(tag => !chosen.Contains(tag.Name)).ToArray());
    }

    private async Task<Dictionary<string, IReadOnlyCollection<string>>> ReadImagesAsync(
        RepositoryName repository, IReadOnlyList<QuayTag> tags, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        var images = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuayTag tag in tags.Where(tag => tag is { IsManifestList: true, ManifestDigest: not null }))
        {
            if (tag.ChildManifestsPresence is { } children)
            {
                images[tag.ManifestDigest!] = children.Keys;
            }
            else
            {
                unknown.Add(tag.ManifestDigest!);
            }
        }

        IReadOnlyList<QuayManifest> read = await new FanOutListing<string, QuayManifest>(
            new FixedListing<string>(unknown.ToArray()),
            Width,
            async (digest, token) => [await gate.RunAsync(() => new ManifestsApi(_connection).GetAsync(repository, digest, null, false, token), token).ConfigureAwait(false)],
            FanOutFailure.PassOverMissing).ReadAllAsync(cancellationToken).ConfigureAwait(false);
        foreach (QuayManifest manifest in read)
        {
            images[manifest.ManifestDigest] = manifest.Manifests.Select(image => image.ManifestDigest).OfType<string>().ToArray();
        }

        return images;
    }

    private async Task<Func<QuayTag, DateTimeOffset?>> ReadPullsAsync(RepositoryName repository, IReadOnlyList<QuayTag> tags, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        IReadOnlyList<(string Name, DateTimeOffset? Time)> pulls = await new FanOutListing<QuayTag, (string, DateTimeOffset?)>(
            new FixedListing<QuayTag>(tags),
            Width,
            async (tag, token) =>
            {
                QuayPullStatistic statistic = await gate.RunAsync(() => new TagsApi(_connection).GetPullStatisticAsync(repository, tag.Name, token), token).ConfigureAwait(false);
                // A pull by digest pulls the same image.
                DateTimeOffset? last = Later(statistic.LastTagPullDate, statistic.LastManifestPullDate);
                return last is not null || statistic is { TagPullCount: 0, ManifestPullCount: 0 } ? [(tag.Name, last)] : [];
            },
            FanOutFailure.PassOverMissing).ReadAllAsync(cancellationToken).ConfigureAwait(false);
        Dictionary<string, DateTimeOffset?> byName = pulls.ToDictionary(pull => pull.Name, pull => pull.Time, StringComparer.Ordinal);
        // A tag that was deleted meanwhile, or whose pulls are missing in the response, counts as just pulled, so that it is not
        // selected.
        return tag => byName.TryGetValue(tag.Name, out DateTimeOffset? time) ? time : DateTimeOffset.UtcNow;
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
