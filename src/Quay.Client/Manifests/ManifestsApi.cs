using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Manifests of repositories, named by their digests.</summary>
public sealed class ManifestsApi
{
    private readonly Connection _connection;

    internal ManifestsApi(Connection connection) => _connection = connection;

    /// <summary>Labels.</summary>
    public ManifestLabelsApi Labels => new(_connection);

    /// <summary>Reads a manifest (getRepoManifest).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="tag">The tag by which it was found, if any.</param>
    /// <param name="includeModelCard">With the text that describes a model.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayManifest> GetAsync(
        RepositoryName repository, string digest, string? tag, bool includeModelCard, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getRepoManifest", $"repository/{repository}/manifest/{digest}").About(Subject(repository, digest))
            .Query("include_modelcard", includeModelCard);
        return (await _connection.SendAsync<QuayManifest>(request, cancellationToken).ConfigureAwait(false)).In(repository, tag);
    }

    /// <summary>Reads how often a manifest was pulled (getManifestPullStatistics).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
