using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for security scans of images.</summary>
public sealed class SecurityApi
{
    private readonly Connection _connection;

    internal SecurityApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the state and the result of a scan (getRepoManifestSecurity). An index stays queued for ever, so the manifest
    /// of a queued scan is read as well (getRepoManifest).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="digest">The manifest's digest.</param>
    /// <param name="tag">The tag by which the manifest was found, for the result; null if there is none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuaySecurityScan> GetAsync(RepositoryName repository, string digest, string? tag, CancellationToken cancellationToken)
    {
        var manifests = new ManifestsApi(_connection);
        ApiRequest request = ApiRequest.Get("getRepoManifestSecurity", $"repository/{repository}/manifest/{digest}/security")
            .About(ManifestsApi.Subject(repository, digest))
            .Query("vulnerabilities", true);
        QuaySecurityScan scan = await OptionalFeature.SendAsync<QuaySecurityScan>(
            _connection, request, token => manifests.GetAsync(repository, digest, null, false, token), cancellationToken).ConfigureAwait(false);
        if (!scan.IsFinished)
        {
            QuayManifest manifest = await manifests.GetAsync(repository, digest, null, false, cancellationToken).ConfigureAwait(false);
            scan.IsManifestList = manifest.IsManifestList;
        }

        return scan.Of(repository, digest, tag);
    }
}
