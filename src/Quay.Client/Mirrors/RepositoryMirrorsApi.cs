using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for mirrors of repositories: copies of repositories of external registries.</summary>
public sealed class RepositoryMirrorsApi
{
    // In seconds; also the lowest value that registries accept.
    private const int DefaultSkopeoTimeout = 300;
    private readonly Connection _connection;

    internal RepositoryMirrorsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the mirror of a repository (getRepoMirrorConfig). The registry answers 404 also for a repository that does
    /// not exist, so the repository is read then (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The mirror; null if the repository is not a mirror.</returns>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist.</exception>
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
    /// Makes a repository a mirror and reads it back (createRepoMirrorConfig). Newer registries require a timeout for
    /// fetching an image; older ones fail because of it and leave a part of the mirror behind. So a timeout that the
    /// settings do not have is sent only after the registry has required it.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">The settings, at least the external repository, the tags, the robot and the interval.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">AlreadyExists: the repository is a mirror. NotFound: the repository or the robot does not exist.</exception>
    public async Task<QuayRepositoryMirror> CreateAsync(RepositoryName repository, RepositoryMirrorSettings settings, CancellationToken cancellationToken)
    {
        // Throws for a name that a path cannot hold: such a mirror could not be read after its creation.
        GetRequest(repository);
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
    /// several proxies if there was none before, so the request is repeated then. If an earlier attempt to create the
    /// mirror failed, the registry answers success and changes the tags of the failed attempt.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the repository is not a mirror, or the robot does not exist. Conflict: the registry kept the old tags.</exception>
    public async Task<QuayRepositoryMirror> ChangeAsync(RepositoryName repository, RepositoryMirrorSettings settings, CancellationToken cancellationToken)
    {
        GetRequest(repository);
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
                $"The {Subject(repository)} still has its old tag patterns ({string.Join(", ", mirror.TagPatterns)}), although the registry accepted the new ones. This happens if an earlier attempt to create the mirror failed. Delete the repository, and create it and its mirror again.",
                request);
    }

    /// <summary>Starts the synchronization of a mirror (syncNow).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist or is not a mirror. Conflict: a synchronization is running. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public Task SyncAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        SwitchAsync(ApiRequest.Post("syncNow", $"repository/{repository}/mirror/sync-now"), repository, "is already being synchronized", cancellationToken);

    /// <summary>Cancels the synchronization of a mirror (syncCancel).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist or is not a mirror. Conflict: no synchronization is running. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public Task CancelAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        SwitchAsync(ApiRequest.Post("syncCancel", $"repository/{repository}/mirror/sync-cancel"), repository, "is not being synchronized", cancellationToken);

    /// <summary>Reads the mirror of a repository that is a mirror (getRepoMirrorConfig).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist or is not a mirror. NotSupported: the registry has no mirrors. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public async Task<QuayRepositoryMirror> GetAsync(RepositoryName repository, CancellationToken cancellationToken) =>
        (await _connection.SendAsync<QuayRepositoryMirror>(GetRequest(repository), cancellationToken).ConfigureAwait(false)).Of(repository);

    private static ApiRequest GetRequest(RepositoryName repository) =>
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

    // The registry answers 404 for a mirror in another state.
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
