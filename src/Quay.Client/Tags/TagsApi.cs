using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Tags of repositories.</summary>
public sealed class TagsApi
{
    // The longest life that a registry lets a tag have, from its start, unless configured otherwise.
    private static readonly TimeSpan UsualLongestLife = TimeSpan.FromDays(104 * 7);
    private readonly Connection _connection;

    internal TagsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists tags, the newest first (listRepoTags). Each comes once, also while tags are deleted or moved.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="query">Which tags.</param>
    public Listing<QuayTag> List(RepositoryName repository, TagQuery query)
    {
        // Whatever changes tags has a path below the repository's.
        string folder = Route.Path($"repository/{repository}/");
        ChangeWatch changes = _connection.Transport.Watch(folder);
        // A tag whose name no path can hold was not written here; it is listed all the same.
        string Path(QuayTag tag) => AddressName.Problem(tag.Name) is null ? folder + "tag/" + Uri.EscapeDataString(tag.Name) : string.Empty;
        PageReader<QuayTag> reader = Reader(repository, query);
        return query.History
            ? new MovingListing<QuayTag>(changes, reader, Occurrence, Start, tag => WasMoved(changes, Path(tag)) ? null : false)
            : new MovingListing<QuayTag>(changes, reader, tag => tag.Name, Start, tag => changes.WasCreated(Path(tag)));
    }

    /// <summary>Finds a tag (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The tag, or null if there is none of that name.</returns>
    public async Task<QuayTag?> FindAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        Page<QuayTag> page = await Reader(repository, new TagQuery { Name = name }).ReadAsync(null, cancellationToken).ConfigureAwait(false);
        return page.Items.FirstOrDefault(tag => tag.Name == name);
    }

    /// <summary>Reads a tag (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayTag> GetAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        await FindAsync(repository, name, cancellationToken).ConfigureAwait(false)
            ?? throw Failure(QuayErrorKind.NotFound, repository, name, "was not found");

    /// <summary>Finds the manifest that a tag points to (listRepoTags).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The digest.</returns>
    public async Task<string> ResolveAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        (await GetAsync(repository, name, cancellationToken).ConfigureAwait(false)).ManifestDigest
            ?? throw Failure(QuayErrorKind.UnexpectedAnswer, repository, name, "points to nothing");

    /// <summary>
    /// Creates a tag and reads it back (changeTag). The registry would move one that exists, so it is looked for first
    /// (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayTag> CreateAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        if (await FindAsync(repository, name, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw Failure(QuayErrorKind.AlreadyExists, repository, name, "exists already");
        }

        return await WriteAsync(repository, name, manifestDigest, creates: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Moves a tag to another manifest and reads it back (changeTag). The registry would create one that does not exist,
    /// so it is looked for first (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayTag> MoveAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        return await WriteAsync(repository, name, manifestDigest, creates: false, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Lets a tag point to a manifest, whether it exists or not, and reads it back (listRepoTags, changeTag).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayTag> PointAsync(RepositoryName repository, string name, string manifestDigest, CancellationToken cancellationToken)
    {
        // A listing that is under way shows tags that existed when it began, and leaves out those that are created since.
        AddressName.Check(name);
        bool creates = await FindAsync(repository, name, cancellationToken).ConfigureAwait(false) is null;
        return await WriteAsync(repository, name, manifestDigest, creates, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Locks or unlocks a tag and reads it back (changeTag). A registry that knows no locks says that it did, so what
    /// it says is not enough.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="immutable">Whether it is locked.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayTag> LockAsync(RepositoryName repository, string name, bool immutable, CancellationToken cancellationToken)
    {
        ApiRequest request = Change(repository, name, new TagChange { Immutable = immutable });
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        QuayTag tag = await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        return tag.Immutable == immutable ? tag : throw new QuayApiException(
            QuayErrorKind.NotSupported,
            $"The {Subject(repository, name)} is as it was: the registry does not lock tags, for that is switched off there, or the registry is older than 3.17.",
            request);
    }

    /// <summary>
    /// Turns a tag back to a manifest and reads it (restoreTag). Without a digest it is the one that the tag pointed to
    /// before it was deleted or moved (listRepoTags).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The manifest to point to.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayTag> RestoreAsync(RepositoryName repository, string name, string? manifestDigest, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        string digest = manifestDigest ?? await FindPreviousAsync(repository, name, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Post("restoreTag", $"repository/{repository}/tag/{name}/restore").About(Subject(repository, name))
            .MissingAt(404, Manifest(repository, digest))
            .WithBody(new JsonBody().Set("manifest_digest", digest));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates a tag, moves it, or changes its expiration or lock (changeTag).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task ChangeAsync(RepositoryName repository, string name, TagChange change, CancellationToken cancellationToken) =>
        _connection.SendAsync(Change(repository, name, change), cancellationToken);

    /// <summary>
    /// Sets the time at which a tag expires, and reads the tag back (listRepoTags, changeTag). The registry moves a time
    /// that it does not allow, and counts from the start of the tag: the result tells which time it took. A tag older than
    /// the longest life would be gone at once, so it is refused; where one is gone all the same, it is restored (restoreTag).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="time">The time.</param>
    /// <param name="force">Whether to send it for any tag, since the registry allows a longer life than most.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The tag; null if it has expired meanwhile.</returns>
    /// <exception cref="QuayApiException">The tag is too old (<see cref="QuayErrorKind.Conflict"/>), or a call failed.</exception>
    public async Task<QuayTag?> SetExpirationAsync(
        RepositoryName repository, string name, DateTimeOffset time, bool force, CancellationToken cancellationToken)
    {
        ApiRequest request = Change(repository, name, new TagChange { Expiration = time });
        QuayTag tag = await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
        string began = FormattableString.Invariant($"began to point to its manifest at {tag.LastModified?.ToLocalTime():yyyy-MM-dd HH:mm}, and the registry counts its longest life from then");
        if (!force && tag.LastModified + UsualLongestLife <= DateTimeOffset.UtcNow)
        {
            throw new QuayApiException(
                QuayErrorKind.Conflict,
                $"The {Subject(repository, name)} {began}: 104 weeks unless configured otherwise. With an expiration it would be gone at once. Nothing was changed.",
                request);
        }

        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        QuayTag? changed = await FindAsync(repository, name, cancellationToken).ConfigureAwait(false);
        if (changed is not null || time <= DateTimeOffset.UtcNow || tag.ManifestDigest is not { } digest)
        {
            return changed;
        }

        await RestoreAsync(repository, name, digest, CancellationToken.None).ConfigureAwait(false);
        throw new QuayApiException(
            QuayErrorKind.Conflict,
            $"The {Subject(repository, name)} {began}. With an expiration it was gone at once, and has been restored without one. It begins now, so its expiration can be set.",
            request);
    }

    /// <summary>Deletes a tag; it can be restored for the time that its namespace allows (deleteFullTag).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(RepositoryName repository, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteFullTag", $"repository/{repository}/tag/{name}").About(Subject(repository, name)),
            cancellationToken);

    /// <summary>Deletes a tag so that it cannot be restored (removeTagFromTimemachine).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="manifestDigest">The manifest that a tag which is deleted already pointed to; null for one that is
    /// still there.</param>
    /// <param name="includeSubmanifests">Also the images of an index.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task ExpireAsync(
        RepositoryName repository, string name, string? manifestDigest, bool includeSubmanifests, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("removeTagFromTimemachine", $"repository/{repository}/tag/{name}/expire").About(Subject(repository, name))
                .WithBody(new JsonBody()
                    .SetIfGiven("manifest_digest", manifestDigest)
                    .Set("is_alive", manifestDigest is null)
                    .Set("include_submanifests", includeSubmanifests)),
            cancellationToken);

    private PageReader<QuayTag> Reader(RepositoryName repository, TagQuery query)
    {
        string name = repository.ToString();
        return new PageReader<QuayTag>(_connection, () => Request(repository, query), "tags", PagingStyle.Numbered)
        {
            Complete = tag => tag.Repository = name,
        };
    }

    /// <summary>Reads how often a tag and its manifest were pulled (getTagPullStatistics).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="name">The tag's name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayPullStatistic> GetPullStatisticAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getTagPullStatistics", $"repository/{repository}/tag/{name}/pull_statistics").About(Subject(repository, name));
        QuayPullStatistic statistic = await OptionalFeature
            .SendAsync<QuayPullStatistic>(_connection, request, token => GetAsync(repository, name, token), cancellationToken).ConfigureAwait(false);
        statistic.Repository = repository.ToString();
        return statistic;
    }

    private async Task<QuayTag> WriteAsync(
        RepositoryName repository, string name, string manifestDigest, bool creates, CancellationToken cancellationToken)
    {
        ApiRequest request = Change(repository, name, new TagChange { ManifestDigest = manifestDigest })
            .Creating(creates).MissingAt(404, Manifest(repository, manifestDigest));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await GetAsync(repository, name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<string> FindPreviousAsync(RepositoryName repository, string name, CancellationToken cancellationToken)
    {
        var query = new TagQuery { Name = name, History = true };
        var history = new List<QuayTag>();
        using Listing<QuayTag> listing = List(repository, query);
        while (await listing.NextAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            history.AddRange(page);
        }

        string? current = history.Find(tag => !tag.IsEnded)?.ManifestDigest;
        return history.Where(tag => tag.IsEnded && tag.ManifestDigest != current).OrderByDescending(tag => tag.EndTs).FirstOrDefault()?.ManifestDigest
            ?? throw Failure(QuayErrorKind.NotFound, repository, name, "has no earlier manifest that the registry still remembers");
    }

    private static ApiRequest Change(RepositoryName repository, string name, TagChange change)
    {
        ApiRequest request = ApiRequest.Put("changeTag", $"repository/{repository}/tag/{name}").About(Subject(repository, name)).WithBody(change.ToBody());
        return change.ManifestDigest is null ? request.Creating(false) : request;
    }

    private static ApiRequest Request(RepositoryName repository, TagQuery query)
    {
        ApiRequest request = ApiRequest.Get("listRepoTags", $"repository/{repository}/tag/").About($"repository '{repository}'")
            .Query("onlyActiveTags", !query.History)
            .Query("specificTag", query.Name);
        return query.Containing is { Length: > 0 } text ? request.Query("filter_tag_name", "like:" + text) : request;
    }

    private static QuayApiException Failure(QuayErrorKind kind, RepositoryName repository, string name, string what) =>
        new(kind, $"The {Subject(repository, name)} {what}.", Request(repository, new TagQuery { Name = name }));

    // The end is left out, since it changes while the listing is read. Times are whole seconds, so only that an entry ended
    // in the second in which it began tells it from a later one of the same second.
    private static string Occurrence(QuayTag tag) =>
        string.Concat(tag.Name, "@", tag.ManifestDigest, Start(tag)?.ToString(CultureInfo.InvariantCulture), tag.EndTs is not null && tag.EndTs == tag.StartTs ? "@" : null);

    private static long? Start(QuayTag tag) => tag.LastModified is { } time ? QuayTime.ToEpoch(time) : null;

    private static bool WasMoved(ChangeWatch changes, string path) => changes.WasWritten(path) || changes.WasWritten(path + "/restore");

    private static string Manifest(RepositoryName repository, string digest) => $"manifest '{digest}' of repository '{repository}'";

    private static string Subject(RepositoryName repository, string name) => $"tag '{name}' of repository '{repository}'";
}
