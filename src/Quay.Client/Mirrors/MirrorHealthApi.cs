using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>How the registry's mirrors are. Where they are not well, it says so with status 503 and the same body.</summary>
public sealed class MirrorHealthApi
{
    private const int Unhealthy = 503;
    private readonly Connection _connection;

    internal MirrorHealthApi(Connection connection) => _connection = connection;

    /// <summary>Reads how the mirrors of a namespace are, or all of them (getRepositoryMirrorHealth).</summary>
    /// <param name="ns">The organization or user; null for the whole registry, which only superusers may ask for.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayMirrorHealth> GetAsync(string? ns, CancellationToken cancellationToken)
    {
        QuayMirrorHealth health = await _connection.SendAsync<QuayMirrorHealth>(Request(ns), cancellationToken).ConfigureAwait(false);
        health.Namespace = ns;
        return health;
    }

    /// <summary>Reads how all mirrors are, for superusers (getSuperUserRepositoryMirrorHealth).</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayMirrorHealth> GetAllAsync(CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayMirrorHealth>(
            ApiRequest.Get("getSuperUserRepositoryMirrorHealth", $"superuser/mirror/health").About(Subject(null)).Accepting(Unhealthy), cancellationToken);

    /// <summary>Lists the mirrors of a namespace, or all of them, with their states (getRepositoryMirrorHealth).</summary>
    /// <param name="ns">The organization or user; null for the whole registry, which only superusers may ask for.</param>
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
