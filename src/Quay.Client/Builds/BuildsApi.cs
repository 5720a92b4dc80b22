using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Builds of images from Dockerfiles.</summary>
public sealed class BuildsApi
{
    private readonly Connection _connection;

    internal BuildsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the newest builds (getRepoBuilds). The registry has none either for a repository that does not exist, so that
    /// is looked for where there are none (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="since">Only those that were asked for since then.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
    /// Lists the newest builds that a trigger started (listTriggerRecentBuilds). The registry has none either for a trigger
    /// that does not exist, so that is looked for where there are none (getBuildTrigger).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="triggerId">The trigger.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
    /// <param name="repository">The repository; null for the rights of a superuser, who needs none.</param>
    /// <param name="id">The build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayBuild> GetAsync(RepositoryName? repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayBuild>(
            (repository is null
                ? ApiRequest.Get("getRepoBuildSuperUser", $"superuser/{id}/build")
                : ApiRequest.Get("getRepoBuild", $"repository/{repository}/build/{id}"))
            .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Reads how far a build is (getRepoBuildStatus, or with the rights of a superuser getRepoBuildStatusSuperUser).</summary>
    /// <param name="repository">The repository; null for the rights of a superuser, who needs none.</param>
    /// <param name="id">The build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayBuild> GetStatusAsync(RepositoryName? repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayBuild>(
            (repository is null
                ? ApiRequest.Get("getRepoBuildStatusSuperUser", $"superuser/{id}/status")
                : ApiRequest.Get("getRepoBuildStatus", $"repository/{repository}/build/{id}/status"))
            .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Asks for a build of files that the builder fetches (requestRepoBuild).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">What is built.</param>
    /// <param name="archiveUrl">The address of a .tar.gz archive.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayBuild> StartAsync(RepositoryName repository, BuildSettings settings, SecureString archiveUrl, CancellationToken cancellationToken) =>
        SecretAddress.IsWeb(archiveUrl)
            ? StartAsync(repository, settings, settings.ToBody().Set("archive_url", archiveUrl), cancellationToken)
            : throw new ArgumentException("The address of the archive is none that a builder can fetch. Write it as https://files.example.com/app.tar.gz.");

    /// <summary>
    /// Uploads files and asks for their build (getFiledropUrl, requestRepoBuild). Whether the repository is there is looked
    /// at before (getRepo): an upload may take long.
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="settings">What is built.</param>
    /// <param name="archive">The files.</param>
    /// <param name="sent">Hears, on another thread, how many bytes were sent.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayBuild> StartAsync(
        RepositoryName repository, BuildSettings settings, BuildArchive archive, Action<long>? sent, CancellationToken cancellationToken)
    {
        await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        string fileId = await UploadAsync(archive, sent, cancellationToken).ConfigureAwait(false);
        return await StartAsync(repository, settings, settings.ToBody().Set("file_id", fileId), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops a build that no builder has yet (cancelRepoBuild).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The build.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task CancelAsync(RepositoryName repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("cancelRepoBuild", $"repository/{repository}/build/{id}").About(Subject(repository, id)), cancellationToken);

    internal static string Subject(RepositoryName? repository, string id) =>
        repository is null ? $"build '{id}'" : $"build '{id}' of repository '{repository}'";

    private async Task<IReadOnlyList<QuayBuild>> ListAsync(Func<ApiRequest> request, CancellationToken cancellationToken) =>
        (await new PageReader<QuayBuild>(_connection, request, "builds", PagingStyle.Single).ReadAsync(null, cancellationToken).ConfigureAwait(false)).Items;

    private Task<QuayBuild> StartAsync(RepositoryName repository, BuildSettings settings, JsonBody body, CancellationToken cancellationToken)
    {
        // The registry does not say which of the two is missing.
        string robot = settings.PullRobot is null ? string.Empty : $", or robot '{settings.PullRobot}',";
        ApiRequest request = ApiRequest.Post("requestRepoBuild", $"repository/{repository}/build/").WithBody(body).About($"repository '{repository}'{robot}");
        // The model protects it.
        request.Secrets.MayReturnAs(["archive_url"]);
        return _connection.SendAsync<QuayBuild>(request, cancellationToken);
    }

    // The address to upload to does not last, so it is asked for when there is something to upload.
    private async Task<string> UploadAsync(BuildArchive archive, Action<long>? sent, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("getFiledropUrl", $"filedrop/").WithBody(new JsonBody().Set("mimeType", archive.ContentType)).About("upload");
        FileDrop drop = await _connection.SendAsync<FileDrop>(request, cancellationToken).ConfigureAwait(false);
        FileAddress address = FileAddress.Parse(drop.Url, request, _connection.Transport);
        ApiRequest upload = ApiRequest.ToFile(HttpMethod.Put, request.Operation, address)
            .WithUpload(new UploadBody(archive.Content, archive.ContentType, sent))
            .About($"upload to {address.Host}");
        await _connection.SendAsync(upload, _ => true, cancellationToken).ConfigureAwait(false);
        return drop.FileId ?? throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, "The registry names no file to upload to (getFiledropUrl).", request);
    }

    /// <summary>Where to put a file, and what to call it afterwards.</summary>
    private sealed class FileDrop
    {
        public string? Url { get; set; }

        public string? FileId { get; set; }
    }
}
