using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for manifests of repositories, which are named by their digests.</summary>
public sealed class ManifestsApi
{
    private readonly Connection _connection;

    internal ManifestsApi(Connection connection) => _connection = connection;

    /// <summary>Calls for labels of manifests.</summary>
    public ManifestLabelsApi Labels => new(_connection);

    /// <summary>Reads a manifest (getRepoManifest).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="tag">The tag by which the manifest was found, for the result; null if there is none.</param>
    /// <param name="includeModelCard">Whether the model card of an image of a model is read.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist. Forbidden: the user may not read the repository.
    /// </exception>
    public async Task<QuayManifest> GetAsync(
        RepositoryName repository, string digest, string? tag, bool includeModelCard, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getRepoManifest", $"repository/{repository}/manifest/{digest}").About(Subject(repository, digest))
            .Query("include_modelcard", includeModelCard);
        return (await _connection.SendAsync<QuayManifest>(request, cancellationToken).ConfigureAwait(false)).In(repository, tag);
    }

    /// <summary>Reads the number of pulls of a manifest (getManifestPullStatistics).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the manifest or its repository does not exist. NotSupported: the registry does not count pulls. Forbidden:
    /// the user may not read the repository.
    /// </exception>
    public async Task<QuayPullStatistic> GetPullStatisticAsync(RepositoryName repository, string digest, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getManifestPullStatistics", $"repository/{repository}/manifest/{digest}/pull_statistics").About(Subject(repository, digest));
        QuayPullStatistic statistic = await OptionalFeature
            .SendAsync<QuayPullStatistic>(_connection, request, token => GetAsync(repository, digest, null, false, token), cancellationToken).ConfigureAwait(false);
        statistic.Repository = repository.ToString();
        return statistic;
    }

    internal static string Subject(RepositoryName repository, string digest) => $"manifest '{digest}' of repository '{repository}'";
}
