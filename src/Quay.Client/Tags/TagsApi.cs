using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for tags of repositories.</summary>
public sealed class TagsApi
{
    // The registry's default for the longest time between the start of a tag and its expiration.
    private static readonly TimeSpan UsualLongestLife = TimeSpan.FromDays(104 * 7);
    private readonly Connection _connection;

    internal TagsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists tags, the newest first (listRepoTags). Each tag is listed once, even while tags are deleted or moved.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="query">Selects the tags.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. Forbidden: the user may not read it.</exception>
    public Listing<QuayTag> List(RepositoryName repository, TagQuery query) => TagListing.Create(_connection, repository, query);

    /// <summary>Finds a tag (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tag, or null if there is none of that name.</returns>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. Forbidden: the user may not read it.</exception>
    public async Task<QuayTag?> FindAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        Page<QuayTag> page = await TagListing.Reader(_connection, repository, new TagQuery { Name = name }).ReadAsync(null, cancellationToken).ConfigureAwait(false);
        return page.Items.FirstOrDefault(tag => tag.Name == name);
    }

    /// <summary>Reads a tag (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. Forbidden: the user may not read the repository.
    /// </exception>
    public async Task<QuayTag> GetAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        await FindAsync(repository, name, cancellationToken).ConfigureAwait(false)
            ?? throw Failure(QuayErrorKind.NotFound, repository, name, "was not found");

    /// <summary>Finds the manifest that a tag points to (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The digest.</returns>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. Forbidden: the user may not read the repository.
    /// </exception>
    public async Task<string> ResolveAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        (await GetAsync(repository, name, cancellationToken).ConfigureAwait(false)).ManifestDigest
            ?? throw Failure(QuayErrorKind.UnexpectedAnswer, repository, name, "points to no manifest");

    /// <summary>
    /// Creates a tag (changeTag). The registry would move one that exists, so it is looked for first (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The digest of the manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a tag of this name. NotFound: the manifest or the repository does not exist. InvalidInput: the
    /// registry refuses the name. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task CreateAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        if (await FindAsync(repository, name, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw Failure(QuayErrorKind.AlreadyExists, repository, name, "exists already");
        }

        await WriteAsync(repository, name, manifestDigest, creates: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves a tag to another manifest (changeTag). The registry would create one that does not exist, so it is looked for
    /// first (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The digest of the manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag, the manifest or the repository does not exist. Conflict: the tag is immutable, or the repository is
    /// read-only. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task MoveAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        await WriteAsync(repository, name, manifestDigest, creates: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Creates a tag, or moves it if it exists (listRepoTags, changeTag).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The digest of the manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or the repository does not exist. Conflict: the tag is immutable, or the repository is
    /// read-only. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task PointAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        // A listing in progress returns tags that existed when it began, and leaves out tags that are created later.
        AddressName.Check(name);
        bool creates = await FindAsync(repository, name, cancellationToken).ConfigureAwait(false) is null;
        await WriteAsync(repository, name, manifestDigest, creates, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Locks or unlocks a tag (changeTag) and reads it back, because a registry without locks answers with
    /// success.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="immutable">Whether it is locked.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. NotSupported: the registry has no immutable tags. Forbidden: the
    /// user may not push to the repository.
    /// </exception>
    public async Task<QuayTag> LockAsync(RepositoryName repository, string name, bool immutable, CancellationToken cancellationToken)
    {
        ApiRequest request = Change(repository, name, new TagChange { Immutable = immutable });
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        QuayTag tag = await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        return tag.Immutable == immutable ? tag : throw new QuayApiException(
            QuayErrorKind.NotSupported,
            $"The {Subject(repository, name)} is unchanged: the registry does not lock tags, since the feature is disabled or the registry is older than 3.17.",
            request);
    }

    /// <summary>
    /// Restores a tag to a manifest (restoreTag). Without a digest it is the last manifest that the tag
    /// pointed to before it was deleted or moved (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The digest of the manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag had no such manifest, or the repository does not exist. Conflict: the tag is immutable, or the
    /// repository is read-only. Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task RestoreAsync(RepositoryName repository, string name, string? manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        string digest = manifestDigest ?? await FindPreviousAsync(repository, name, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Post("restoreTag", $"repository/{repository}/tag/{name}/restore").About(Subject(repository, name))
            .TreatAsNotFound(404, Manifest(repository, digest))
            .WithBody(new JsonBody().Set("manifest_digest", digest));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates a tag, moves it, or changes its expiration or lock (changeTag).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="change">The settings to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag, the manifest or the repository does not exist. Conflict: the tag is immutable, or the repository is
    /// read-only. InvalidInput: the registry refuses the name or the expiration. Forbidden: the user may not push to the
    /// repository.
    /// </exception>
    public Task ChangeAsync(RepositoryName repository, string name, TagChange change, CancellationToken cancellationToken) =>
        _connection.SendAsync(Change(repository, name, change), cancellationToken);

    /// <summary>
    /// Sets the time at which a tag expires (changeTag). The tag is read before, unless it is given, and read back, unless
    /// the registry is known to allow its life (listRepoTags): the registry replaces a time that it does not allow, counted
    /// from the start of the tag, and the result has the time that was set. A tag that would expire at once is refused, and
    /// one that expires all the same is restored (restoreTag).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="expiration">The expiration.</param>
    /// <param name="lives">What is known of the registry from other changes of the same command.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The tag; null if it was not read back, or has expired in the meantime.</returns>
    /// <exception cref="QuayApiException">The tag is too old (<see cref="QuayErrorKind.Conflict"/>), or a call failed.</exception>
    public async Task<QuayTag?> SetExpirationAsync(
        RepositoryName repository, string name, TagExpiration expiration, TagLives lives, CancellationToken cancellationToken)
    {
        DateTimeOffset time = expiration.Time;
        ApiRequest request = Change(repository, name, new TagChange { Expiration = time });
        QuayTag? listed = expiration.Listed is { LastModified: not null } given && !IsTooOld(given) ? given : null;
        QuayTag tag = listed ?? await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        if (!expiration.Force && IsTooOld(tag))
        {
            throw new QuayApiException(
                QuayErrorKind.Conflict,
                $"The {Subject(repository, name)} {Beginning(tag)}: 104 weeks unless configured otherwise. With an expiration it would expire at once. Nothing was changed.",
                request);
        }

        using TagLives.Life life = lives.Begin(LifeOf(tag, time) ?? TimeSpan.MaxValue);
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!expiration.ReadsBack && await life.IsKnownAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        QuayTag? changed = await FindAsync(repository, name, cancellationToken).ConfigureAwait(false);
        if (changed?.Expiration is { } set && ((DateTimeOffset)set).ToUnixTimeSeconds() == time.ToUnixTimeSeconds() && LifeOf(changed, time) is { } allowed)
        {
            life.Confirm(allowed);
        }

        if (changed is not null || time <= DateTimeOffset.UtcNow || tag.ManifestDigest is null)
        {
            return changed;
        }

        // A listed tag may have been moved since; its history has the manifest that it pointed to in the end.
        await RestoreAsync(repository, name, listed is null ? tag.ManifestDigest : null, CancellationToken.None).ConfigureAwait(false);
        throw new QuayApiException(
            QuayErrorKind.Conflict,
            $"The {Subject(repository, name)} {Beginning(tag)}. With an expiration it expired at once, and was restored without one. It begins now, so its expiration can be set.",
            request);
    }

    /// <summary>Deletes a tag; it can be restored within the tag expiration of its namespace (deleteFullTag).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. Conflict: the tag is immutable, or the repository is read-only.
    /// Forbidden: the user may not push to the repository.
    /// </exception>
    public Task DeleteAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteFullTag", $"repository/{repository}/tag/{name}").About(Subject(repository, name)),
            cancellationToken);

    /// <summary>Deletes a tag so that it cannot be restored (removeTagFromTimemachine).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The digest of the manifest that a deleted tag pointed to; null for a tag that
    /// exists.</param>
    /// <param name="includeSubmanifests">Whether the images of an index are deleted as well.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. Conflict: the tag is immutable, or the repository is read-only.
    /// Forbidden: the user may not push to the repository.
    /// </exception>
    public Task ExpireAsync(
        RepositoryName repository, string name, string? manifestDigest, bool includeSubmanifests, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("removeTagFromTimemachine", $"repository/{repository}/tag/{name}/expire").About(Subject(repository, name))
                .WithBody(new JsonBody()
                    .SetIfGiven("manifest_digest", manifestDigest)
                    .Set("is_alive", manifestDigest is null)
                    .Set("include_submanifests", includeSubmanifests)),
            cancellationToken);

    /// <summary>Reads the number of pulls of a tag and of its manifest (getTagPullStatistics).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the tag or its repository does not exist. NotSupported: the registry does not count pulls. Forbidden: the
    /// user may not read the repository.
    /// </exception>
    public async Task<QuayPullStatistic> GetPullStatisticAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getTagPullStatistics", $"repository/{repository}/tag/{name}/pull_statistics").About(Subject(repository, name));
        QuayPullStatistic statistic = await OptionalFeature
            .SendAsync<QuayPullStatistic>(_connection, request, token => GetAsync(repository, name, token), cancellationToken).ConfigureAwait(false);
        statistic.Repository = repository.ToString();
        return statistic;
    }

    private Task WriteAsync(
        RepositoryName repository, string name, string manifestDigest, bool creates, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            Change(repository, name, new TagChange { ManifestDigest = manifestDigest })
                .Creating(creates).TreatAsNotFound(404, Manifest(repository, manifestDigest)),
            cancellationToken);

    private async Task<string> FindPreviousAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        var query = new TagQuery { Name = name, History = true };
        IReadOnlyList<QuayTag> history = await List(repository, query).ReadAllAsync(cancellationToken).ConfigureAwait(false);
        string? current = history.FirstOrDefault(tag => !tag.IsEnded)?.ManifestDigest;
        return history.Where(tag => tag.IsEnded && tag.ManifestDigest != current).OrderByDescending(tag => QuayTime.ToUtc(tag.EndTs)).FirstOrDefault()?.ManifestDigest
            ?? throw Failure(QuayErrorKind.NotFound, repository, name, "has no earlier manifest that the registry still keeps");
    }

    private static ApiRequest Change(RepositoryName repository, string name, TagChange change)
    {
        ApiRequest request = ApiRequest.Put("changeTag", $"repository/{repository}/tag/{name}").About(Subject(repository, name)).WithBody(change.ToBody());
        return change.ManifestDigest is null ? request.Creating(false) : request;
    }

    private static QuayApiException Failure(QuayErrorKind kind, RepositoryName repository, string name, string what) =>
        new(kind, $"The {Subject(repository, name)} {what}.", TagListing.Request(repository, new TagQuery { Name = name }));

    private static string Beginning(QuayTag tag) =>
        FormattableString.Invariant($"began to point to its manifest at {tag.LastModified?.ToLocalTime():yyyy-MM-dd HH:mm}, and the registry counts its longest life from then");

    private static bool IsTooOld(QuayTag tag) => tag.LastModified + UsualLongestLife <= DateTimeOffset.UtcNow;

    private static TimeSpan? LifeOf(QuayTag tag, DateTimeOffset expiration) => expiration - (DateTimeOffset?)tag.LastModified;

    private static string Manifest(RepositoryName repository, string digest) => $"manifest '{digest}' of repository '{repository}'";

    private static string Subject(RepositoryName repository, string name) => $"tag '{name}' of repository '{repository}'";
}
