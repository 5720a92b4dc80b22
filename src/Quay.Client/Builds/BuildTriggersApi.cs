using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for build triggers, which start builds after pushes to a source repository.</summary>
public sealed class BuildTriggersApi
{
    private readonly Connection _connection;

    internal BuildTriggersApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the triggers of a repository (listBuildTriggers). The registry answers with an empty list for a repository that
    /// does not exist, so the repository is read if the list is empty (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist. NotSupported: the registry builds no images. Forbidden: the user may not
    /// administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuildTrigger>> ListAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayBuildTrigger> triggers = await ListPresentAsync(repository, cancellationToken).ConfigureAwait(false);
        if (triggers.Count == 0)
        {
            await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        }

        return triggers;
    }

    /// <summary>Lists the triggers of a repository that is known to exist (listBuildTriggers).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal async Task<IReadOnlyList<QuayBuildTrigger>> ListPresentAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        Page<QuayBuildTrigger> page = await new PageReader<QuayBuildTrigger>(
            _connection,
            () => ApiRequest.Get("listBuildTriggers", $"repository/{repository}/trigger/").About($"build triggers of repository '{repository}'"),
            "triggers",
            PagingStyle.Single)
        {
            Complete = trigger => trigger.Repository = repository.ToString(),
        }.ReadAsync(null, cancellationToken).ConfigureAwait(false);
        return page.Items;
    }

    /// <summary>Reads a trigger (getBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public Task<QuayBuildTrigger> GetAsync(RepositoryName repository, string id, CancellationToken cancellationToken) =>
        SendAsync(ApiRequest.Get("getBuildTrigger", $"repository/{repository}/trigger/{id}"), repository, id, cancellationToken);

    /// <summary>Enables or disables a trigger (updateBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="enabled">Whether the trigger starts builds.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. Conflict: the trigger is not active. Forbidden: the user may
    /// not administer the repository.
    /// </exception>
    public Task SetEnabledAsync(RepositoryName repository, string id, bool enabled, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Put("updateBuildTrigger", $"repository/{repository}/trigger/{id}")
                .WithBody(new JsonBody().Set("enabled", enabled))
                .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Deletes a trigger (deleteBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public Task DeleteAsync(RepositoryName repository, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteBuildTrigger", $"repository/{repository}/trigger/{id}").About(Subject(repository, id)), cancellationToken);

    /// <summary>Completes a trigger, so that it starts builds (activateBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="config">The settings, as the service of the trigger takes them.</param>
    /// <param name="pullRobot">The robot, <c>namespace+name</c>, that pulls private base images.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger, its repository or the robot does not exist. Conflict: the trigger is active already. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public Task<QuayBuildTrigger> ActivateAsync(
        RepositoryName repository, string id, IReadOnlyDictionary<string, object?> config, string? pullRobot, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("activateBuildTrigger", $"repository/{repository}/trigger/{id}/activate")
            .WithBody(new JsonBody().Set("config", config).SetIfGiven("pull_robot", pullRobot));
        // The registry does not state whether the trigger or the robot is missing.
        string robot = pullRobot is null ? string.Empty : $", or robot '{pullRobot}',";
        return SendAsync(request, repository, id, cancellationToken, robot);
    }

    /// <summary>Starts a build by a trigger (manuallyStartBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="source">The commit, branch or tag to build; the default branch if null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. Conflict: the trigger is not active or not enabled. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public Task<QuayBuild> StartAsync(RepositoryName repository, string id, BuildSource? source, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayBuild>(
            ApiRequest.Post("manuallyStartBuildTrigger", $"repository/{repository}/trigger/{id}/start")
                .WithBody(source?.ToBody() ?? new JsonBody())
                .About(Subject(repository, id)),
            cancellationToken);

    /// <summary>Reads what a trigger would build with some settings (analyzeBuildTrigger).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="config">The settings.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the registry builds no images. Forbidden: the
    /// user may not administer the repository.
    /// </exception>
    public async Task<QuayBuildTriggerTest> AnalyzeAsync(
        RepositoryName repository, string id, IReadOnlyDictionary<string, object?> config, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("analyzeBuildTrigger", $"repository/{repository}/trigger/{id}/analyze")
            .WithBody(new JsonBody().Set("config", config))
            .About(Subject(repository, id));
        QuayBuildTriggerTest test = await _connection.SendAsync<QuayBuildTriggerTest>(request, cancellationToken).ConfigureAwait(false);
        return test.Of(repository, id);
    }

    internal static string Subject(RepositoryName repository, string id) => $"build trigger '{id}' of repository '{repository}'";

    private async Task<QuayBuildTrigger> SendAsync(
        ApiRequest request, RepositoryName repository, string id, CancellationToken cancellationToken, string? also = null)
    {
        QuayBuildTrigger trigger = await _connection.SendAsync<QuayBuildTrigger>(request.About(Subject(repository, id) + also), cancellationToken).ConfigureAwait(false);
        trigger.Repository = repository.ToString();
        return trigger;
    }
}
