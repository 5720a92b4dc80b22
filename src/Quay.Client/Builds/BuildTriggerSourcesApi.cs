using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>
/// Calls for the namespaces, repositories, Dockerfiles, branches and tags of the service of a build trigger, as the user who
/// created the trigger sees them. Plain git has none.
/// </summary>
public sealed class BuildTriggerSourcesApi
{
    private readonly Connection _connection;

    internal BuildTriggerSourcesApi(Connection connection) => _connection = connection;

    /// <summary>Lists the namespaces (listTriggerBuildSourceNamespaces).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the service cannot list its sources. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuildTriggerSource>> ListNamespacesAsync(RepositoryName repository, string id, CancellationToken cancellationToken)
    {
        SourceNamespaces answer = await SendAsync<SourceNamespaces>(
            ApiRequest.Get("listTriggerBuildSourceNamespaces", $"repository/{repository}/trigger/{id}/namespaces"), repository, id, cancellationToken).ConfigureAwait(false);
        return answer.Namespaces.Select(found => new QuayBuildTriggerSource(repository, id, QuayBuildTriggerSourceKind.Namespace, found.Id ?? string.Empty)
        {
            Description = found.Title,
            Url = found.Url,
        }).ToArray();
    }

    /// <summary>Lists the repositories of a namespace (listTriggerBuildSources).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="ns">The namespace.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the service cannot list its sources. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuildTriggerSource>> ListRepositoriesAsync(RepositoryName repository, string id, string ns, CancellationToken cancellationToken)
    {
        SourceRepositories answer = await SendAsync<SourceRepositories>(
            ApiRequest.Post("listTriggerBuildSources", $"repository/{repository}/trigger/{id}/sources").WithBody(new JsonBody().Set("namespace", ns)),
            repository, id, cancellationToken).ConfigureAwait(false);
        return answer.Sources.Select(found => new QuayBuildTriggerSource(repository, id, QuayBuildTriggerSourceKind.Repository, found.FullName ?? string.Empty)
        {
            Description = found.Description,
            Url = found.Url,
            IsPrivate = found.Private,
            HasAdminPermissions = found.HasAdminPermissions,
            LastUpdated = found.LastUpdated,
        }).ToArray();
    }

    /// <summary>Lists the Dockerfiles of a source repository (listBuildTriggerSubdirs).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="source">The source repository.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the service cannot list its sources. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuildTriggerSource>> ListDockerfilesAsync(RepositoryName repository, string id, string source, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("listBuildTriggerSubdirs", $"repository/{repository}/trigger/{id}/subdir")
            .WithBody(new JsonBody().Set("build_source", source));
        SourceDockerfiles answer = await SendAsync<SourceDockerfiles>(request, repository, id, cancellationToken).ConfigureAwait(false);
        if (answer.Status == "error")
        {
            throw new QuayApiException(QuayErrorKind.InvalidInput, $"The source '{source}' cannot be read: {answer.Message?.TrimEnd('.')}.", request);
        }

        return answer.DockerfilePaths.Select(path => new QuayBuildTriggerSource(repository, id, QuayBuildTriggerSourceKind.Dockerfile, path)
        {
            Contexts = new(answer.ContextMap is not null && answer.ContextMap.TryGetValue(path, out List<string>? contexts) ? contexts : []),
        }).ToArray();
    }

    /// <summary>Lists the branches and tags of the trigger's source repository (listTriggerFieldValues).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="id">The identifier of the trigger.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the trigger or its repository does not exist. NotSupported: the service cannot list its sources. Forbidden:
    /// the user may not administer the repository.
    /// </exception>
    public async Task<IReadOnlyList<QuayBuildTriggerSource>> ListRefsAsync(RepositoryName repository, string id, CancellationToken cancellationToken)
    {
        SourceRefs answer = await SendAsync<SourceRefs>(
            ApiRequest.Post("listTriggerFieldValues", $"repository/{repository}/trigger/{id}/fields/refs").WithBody(new JsonBody()),
            repository, id, cancellationToken).ConfigureAwait(false);
        return answer.Values.Select(found => new QuayBuildTriggerSource(
            repository, id, found.Kind == "tag" ? QuayBuildTriggerSourceKind.Tag : QuayBuildTriggerSourceKind.Branch, found.Name ?? string.Empty)).ToArray();
    }

    private async Task<T> SendAsync<T>(ApiRequest request, RepositoryName repository, string id, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await _connection.SendAsync<T>(request.About(BuildTriggersApi.Subject(repository, id)), cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e is { Kind: QuayErrorKind.NotSupported, StatusCode: 501 })
        {
            throw e.WithMore("The trigger is probably one of plain git (custom-git), which has no service with lists of sources.");
        }
    }
}
