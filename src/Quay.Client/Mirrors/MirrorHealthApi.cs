using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the health of mirrors. The registry answers 503 with the same body if too many mirrors fail; that is not an error here.</summary>
public sealed class MirrorHealthApi
{
    private const int Unhealthy = 503;
    private readonly Connection _connection;

    internal MirrorHealthApi(Connection connection) => _connection = connection;

    /// <summary>Reads a summary of the mirrors of a namespace or of the registry (getRepositoryMirrorHealth).</summary>
    /// <param name="ns">The organization or user; null for the whole registry, for superusers only.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the namespace does not exist.</exception>
    public async Task<QuayMirrorHealth> GetAsync(string? ns, CancellationToken cancellationToken)
    {
        QuayMirrorHealth health = await _connection.SendAsync<QuayMirrorHealth>(Request(ns), cancellationToken).ConfigureAwait(false);
        health.Namespace = ns;
        return health;
    }

    /// <summary>Reads a summary of all mirrors of the registry, for superusers (getSuperUserRepositoryMirrorHealth).</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">Forbidden: the user is not a superuser.</exception>
    public Task<QuayMirrorHealth> GetAllAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayMirrorHealth>(
            ApiRequest.Get("getSuperUserRepositoryMirrorHealth", $"superuser/mirror/health").About(Subject(null)).Accepting(Unhealthy), cancellationToken);

    /// <summary>Lists the mirrors of a namespace or of the registry with their states (getRepositoryMirrorHealth).</summary>
    /// <param name="ns">The organization or user; null for the whole registry, for superusers only.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the namespace does not exist. Forbidden: the user may not read its mirrors.
    /// </exception>
    public Listing<QuayMirrorState> List(string? ns) => new SequentialListing<QuayMirrorState>(
        new PageReader<QuayMirrorState>(_connection, () => Request(ns).Query("detailed", true), "repositories.details", PagingStyle.Offset)
        {
            Identity = mirror => mirror.Repository,
        });

    private static ApiRequest Request(string? ns)
    {
        ApiRequest request = ApiRequest.Get("getRepositoryMirrorHealth", $"repository/mirror/health").About(Subject(ns)).Query("namespace", ns).Accepting(Unhealthy);
        return ns is null ? request : request.TreatAsNotFound(404, $"namespace '{ns}'");
    }

    private static string Subject(string? ns) => ns is null ? "health of all mirrors" : $"health of the mirrors of namespace '{ns}'";
}
