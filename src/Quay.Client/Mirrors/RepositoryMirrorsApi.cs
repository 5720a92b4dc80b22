using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Repositories that are copies of repositories of other registries.</summary>
public sealed class RepositoryMirrorsApi
{
    // In seconds; it is also the least that they take.
    private const int DefaultSkopeoTimeout = 300;
    private readonly Connection _connection;

    internal RepositoryMirrorsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the mirror of a repository (getRepoMirrorConfig). The registry says the same where there is no repository,
    /// so that is looked for then (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The mirror; null if the repository is none.</returns>
    public async Task<QuayRepositoryMirror?> FindAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(repository, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>
    /// Makes a repository a mirror and reads it back (createRepoMirrorConfig). Registries differ: the newer ones insist
    /// on a limit for the fetching of an image, the older ones fail on it, and leave something behind. So it is sent
    /// where the caller gave one, or where the registry asks for it.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">The other repository, the tags, the robot and the interval at least.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayRepositoryMirror> CreateAsync(RepositoryName repository, RepositoryMirrorSettings settings, CancellationToken cancellationToken)
    {
        // A mirror that could not be read afterwards must not be made.
        Look(repository);
        ApiRequest request = ApiRequest.Post("createRepoMirrorConfig", $"repository/{repository}/mirror")
            .About(Subject(repository)).TreatAsNotFound(404, RepositoriesApi.Subject(repository)).WithBody(settings.ToBody());
        try
        {
            await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (settings.SkopeoTimeout is null && e.StatusCode == 400 && e.Message.Contains("skopeo_timeout_interval"))
        {
            request.WithBody(settings.ToBody().Set("skopeo_timeout_interval", DefaultSkopeoTimeout));
            await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        }

        return await GetAsync(repository, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes the mirror of a repository and reads it back (changeRepoMirrorConfig). The registry loses the first of
    /// several proxies where there was none, so that is sent again. Where an earlier attempt to make the mirror has
    /// failed, the registry changes the tags of that one and says nothing.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayRepositoryMirror> ChangeAsync(RepositoryName repository, RepositoryMirrorSettings settings, CancellationToken cancellationToken)
    {
        Look(repository);
        ApiRequest request = ApiRequest.Put("changeRepoMirrorConfig", $"repository/{repository}/mirror").About(Subject(repository)).WithBody(settings.ToBody());
        await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        QuayRepositoryMirror mirror = await GetAsync(repository, cancellationToken).ConfigureAwait(false);
        if (!settings.FitsProxies(mirror))
        {
            await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
            mirror = await GetAsync(repository, cancellationToken).ConfigureAwait(false);
        }

        return settings.FitsTags(mirror)
            ? mirror
            : throw new QuayApiException(
                QuayErrorKind.Conflict,
                $"The {Subject(repository)} has its tag patterns as before ({string.Join(", ", mirror.TagPatterns)}), although the registry accepted the new ones. That happens where an earlier attempt to make the mirror failed. Delete the repository, and create it and its mirror again.",
                request);
    }

    /// <summary>Lets a mirror be synchronized at once (syncNow).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task SyncAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        SwitchAsync(ApiRequest.Post("syncNow", $"repository/{repository}/mirror/sync-now"), repository, "is being synchronized already", cancellationToken);

    /// <summary>Cancels a synchronization (syncCancel).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task CancelAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        SwitchAsync(ApiRequest.Post("syncCancel", $"repository/{repository}/mirror/sync-cancel"), repository, "is not being synchronized", cancellationToken);

    /// <summary>Reads the mirror of a repository, which must be one (getRepoMirrorConfig).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayRepositoryMirror> GetAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        (await _connection.SendAsync<QuayRepositoryMirror>(Look(repository), cancellationToken).ConfigureAwait(false)).Of(repository);

    private static ApiRequest Look(RepositoryName repository) =>
        ApiRequest.Get("getRepoMirrorConfig", $"repository/{repository}/mirror").About(Subject(repository));

    private static string Subject(RepositoryName repository) => $"mirror of repository '{repository}'";

    private async Task SendAsync(ApiRequest request, RepositoryMirrorSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound && e.StatusCode == 400)
        {
            throw ErrorClassifier.NotFound(request.About($"robot '{settings.Robot}'"));
        }
    }

    // Of a mirror that is in another state the registry says that it is not there.
    private async Task SwitchAsync(ApiRequest request, RepositoryName repository, string otherState, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.SendAsync(request.About(Subject(repository)), cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            QuayRepositoryMirror mirror = await GetAsync(repository, cancellationToken).ConfigureAwait(false);
            throw new QuayApiException(QuayErrorKind.Conflict, $"The {Subject(repository)} {otherState}: {mirror.SyncStatus}.", request, e);
        }
    }
}
