using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for builds of images from Dockerfiles.</summary>
public sealed class BuildsApi
{
    private readonly Connection _connection;

    internal BuildsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the newest builds (getRepoBuilds). The registry answers with an empty list for a repository that does not exist,
    /// so the repository is read if the list is empty (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="limit">The largest number of builds.</param>
    /// <param name="since">Only builds that were requested at this time or later; null for all.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist. NotSupported: the registry builds no images. Forbidden: the user may not read
    /// the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuild>> ListAsync(RepositoryName repository, int limit, DateTimeOffset? since, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayBuild> builds = await ListAsync(() =>
        {
            ApiRequest request = ApiRequest.Get("getRepoBuilds", $"repository/{repository}/build/")
                .About($"builds of repository '{repository}'")
                .Query("limit", limit);
            return since is null ? request : request.Query("since", QuayTime.ToEpoch(since.Value));
        }, cancellationToken).ConfigureAwait(false);
        if (builds.Count == 0)
        {
            await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        }

        return builds;
    }

    /// <summary>
    /// Lists the newest builds that a trigger started (listTriggerRecentBuilds). The registry answers with an empty list for a
    /// trigger that does not exist, so the trigger is read if the list is empty (getBuildTrigger).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="triggerId">The identifier of the trigger.</param>
    /// <param name="limit">The largest number of builds.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuild>> ListByTriggerAsync(RepositoryName repository, string triggerId, int limit, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayBuild> builds = await ListAsync(
            () => ApiRequest.Get("listTriggerRecentBuilds", $"repository/{repository}/trigger/{triggerId}/builds")
                .About($"builds of build trigger '{triggerId}' of repository '{repository}'")
                .Query("limit", limit),
            cancellationToken).ConfigureAwait(false);
        if (builds.Count == 0)
        {
            await new BuildTriggersApi(_connection).GetAsync(repository, triggerId, cancellationToken).ConfigureAwait(false);
        }

        return builds;
    }

    /// <summary>Reads a build (getRepoBuild, or with the rights of a superuser getRepoBuildSuperUser).</summary>
    /// <param name="repository">The repository; null to use the rights of a superuser, which need none.</param>
    /// <param name="id">The identifier of the build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the build or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the user
    /// may not read the repository.
    /// </exception>
    public Task<QuayBuild> GetAsync(RepositoryName? repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayBuild>(
            (repository is null
                ? ApiRequest.Get("getRepoBuildSuperUser", $"superuser/{id}/build")
                : ApiRequest.Get("getRepoBuild", $"repository/{repository}/build/{id}"))
            .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Reads the state of a build (getRepoBuildStatus, or with the rights of a superuser getRepoBuildStatusSuperUser).</summary>
    /// <param name="repository">The repository; null to use the rights of a superuser, which need none.</param>
    /// <param name="id">The identifier of the build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the build or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the user
    /// may not read the repository.
    /// </exception>
    public Task<QuayBuild> GetStatusAsync(RepositoryName? repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayBuild>(
            (repository is null
                ? ApiRequest.Get("getRepoBuildStatusSuperUser", $"superuser/{id}/status")
                : ApiRequest.Get("getRepoBuildStatus", $"repository/{repository}/build/{id}/status"))
            .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Starts a build of an archive that the builder downloads (requestRepoBuild).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">The settings of the build.</param>
    /// <param name="archiveUrl">The address of a .tar.gz archive.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository or the robot does not exist. Conflict: the state of the repository does not allow pushes.
    /// Forbidden: the user may not push to the repository.
    /// </exception>
    public Task<QuayBuild> StartAsync(RepositoryName repository, BuildSettings settings, SecureString archiveUrl, CancellationToken cancellationToken) =>
        SecretAddress.IsWeb(archiveUrl)
            ? StartAsync(repository, settings, settings.ToBody().Set("archive_url", archiveUrl), cancellationToken)
            : throw new ArgumentException("The address of the archive is not one from which a builder can download. Write it as https://files.example.com/app.tar.gz.");

    /// <summary>
    /// Uploads files and starts their build (getFiledropUrl, requestRepoBuild). The repository is read first (getRepo), since an
    /// upload may take long.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">The settings of the build.</param>
    /// <param name="archive">The file to upload.</param>
    /// <param name="sent">Called on another thread with the number of bytes sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository or the robot does not exist. Conflict: the state of the repository does not allow pushes.
    /// Forbidden: the user may not push to the repository.
    /// </exception>
    public async Task<QuayBuild> StartAsync(
        RepositoryName repository, BuildSettings settings, BuildArchive archive, Action<long>? sent, CancellationToken cancellationToken)
    {
        await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        string fileId = await UploadAsync(archive, sent, cancellationToken).ConfigureAwait(false);
        return await StartAsync(repository, settings, settings.ToBody().Set("file_id", fileId), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Cancels a build that has not started yet (cancelRepoBuild).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the build or its repository does not exist. Conflict: the build has started or ended. Forbidden: the user
    /// may not administer the repository.
    /// </exception>
    public Task CancelAsync(RepositoryName repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("cancelRepoBuild", $"repository/{repository}/build/{id}").About(Subject(repository, id)), cancellationToken);

    internal static string Subject(RepositoryName? repository, string id) =>
        repository is null ? $"build '{id}'" : $"build '{id}' of repository '{repository}'";

    private async Task<IReadOnlyList<QuayBuild>> ListAsync(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        (await new PageReader<QuayBuild>(_connection, request, "builds", PagingStyle.Single).ReadAsync(null, cancellationToken).ConfigureAwait(false)).Items;

    private Task<QuayBuild> StartAsync(RepositoryName repository, BuildSettings settings, JsonBody body, CancellationToken cancellationToken)
    {
        // The registry does not state which of the two is missing.
        string robot = settings.PullRobot is null ? string.Empty : $", or robot '{settings.PullRobot}',";
        ApiRequest request = ApiRequest.Post("requestRepoBuild", $"repository/{repository}/build/").WithBody(body).About($"repository '{repository}'{robot}");
        // The response repeats the address, and the model converts it to a SecureString.
        request.Secrets.MayReturnAs(["archive_url"]);
        return _connection.SendAsync<QuayBuild>(request, cancellationToken);
    }

    // The address for the upload expires, so it is requested when the file is ready.
    private async Task<string> UploadAsync(BuildArchive archive, Action<long>? sent, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("getFiledropUrl", $"filedrop/").WithBody(new JsonBody().Set("mimeType", archive.ContentType)).About("upload");
        FileDrop drop = await _connection.SendAsync<FileDrop>(request, cancellationToken).ConfigureAwait(false);
        FileAddress address = FileAddress.Parse(drop.Url, request, _connection.Transport);
        ApiRequest upload = ApiRequest.ToFile(HttpMethod.Put, request.Operation, address)
            .WithUpload(new UploadBody(archive.Content, archive.ContentType, sent))
            .About($"upload to {address.Host}");
        await _connection.SendAsync(upload, _ => true, cancellationToken).ConfigureAwait(false);
        return drop.FileId ?? throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, "The registry sent no file identifier for the upload (getFiledropUrl).", request);
    }

    /// <summary>The address for an upload, and the identifier of the file.</summary>
    private sealed class FileDrop
    {
        public string? Url { get; set; }

        public string? FileId { get; set; }
    }
}
