using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Manifests of repositories, named by their digests.</summary>
public sealed class ManifestsApi
{
    private readonly Connection _connection;

    internal ManifestsApi(Connection connection) => _connection = connection;

    /// <summary>Reads how often a manifest was pulled (getManifestPullStatistics).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayPullStatistic> GetPullStatisticAsync(RepositoryName repository, string digest, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getManifestPullStatistics", $"repository/{repository}/manifest/{digest}/pull_statistics").About(Subject(repository, digest));
        QuayPullStatistic statistic = await OptionalFeature
            .SendAsync<QuayPullStatistic>(_connection, request, token => LookAsync(repository, digest, token), cancellationToken).ConfigureAwait(false);
        statistic.Repository = repository.ToString();
        return statistic;
    }

    private Task LookAsync(RepositoryName repository, string digest, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Get("getRepoManifest", $"repository/{repository}/manifest/{digest}").About(Subject(repository, digest)), cancellationToken);

    private static string Subject(RepositoryName repository, string digest) => $"manifest '{digest}' of repository '{repository}'";
}
