using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Searches by a part of the name.</summary>
public sealed class SearchApi
{
    private readonly Connection _connection;

    internal SearchApi(Connection connection) => _connection = connection;

    /// <summary>Finds users, robots, teams and organizations whose names begin with a text, about ten at most (getMatchingEntities).</summary>
    /// <param name="prefix">The beginning of the name.</param>
    /// <param name="ns">The organization to search as well; null to search users only.</param>
    /// <param name="includeTeams">Also searches the teams of that organization.</param>
    /// <param name="includeOrganizations">Also searches the name of that organization itself.</param>
    /// <exception cref="QuayApiException">Unauthenticated: the token is not accepted.</exception>
    public Listing<QuayEntity> FindEntities(string prefix, string? ns, bool includeTeams, bool includeOrganizations) => new SequentialListing<QuayEntity>(
        new PageReader<QuayEntity>(
            _connection,
            () => ApiRequest.Get("getMatchingEntities", $"entities/{prefix}").About($"names that begin with '{prefix}'")
                .Query("namespace", ns)
                .Query("includeTeams", includeTeams)
                .Query("includeOrgs", includeOrganizations),
            "results",
            PagingStyle.Single)
        {
            Complete = entity => entity.In(ns),
        });

    /// <summary>Finds repositories by a part of their names, best matches first, a hundred at most by default (conductRepoSearch).</summary>
    /// <param name="query">A part of the name, or <c>namespace/part</c>.</param>
    /// <param name="includeUsage">Also reads the time of the last change, the number of stars and the popularity.</param>
    /// <exception cref="QuayApiException">Unauthenticated: the token is not accepted.</exception>
    public Listing<QuaySearchResult> FindRepositories(string query, bool includeUsage) => new SequentialListing<QuaySearchResult>(
        new PageReader<QuaySearchResult>(
            _connection,
            () => ApiRequest.Get("conductRepoSearch", $"find/repositories").About($"repositories that match '{query}'")
                .Query("query", query)
                .Query("includeUsage", includeUsage),
            "results",
            PagingStyle.Search));

    /// <summary>Finds the best matches of every kind, a few of each (conductSearch).</summary>
    /// <param name="query">A part of the name.</param>
    /// <exception cref="QuayApiException">Unauthenticated: the token is not accepted.</exception>
    public Listing<QuaySearchResult> Find(string query) => new SequentialListing<QuaySearchResult>(
        new PageReader<QuaySearchResult>(
            _connection,
            () => ApiRequest.Get("conductSearch", $"find/all").About($"names that match '{query}'").Query("query", query),
            "results",
            PagingStyle.Single));

    /// <summary>Creates the registry's user for a user of the directory who has not signed in yet (linkExternalUser).</summary>
    /// <param name="name">The user's name in the directory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the directory has no such user. NotSupported: the registry has no directory. InvalidInput: the directory
    /// cannot be searched.
    /// </exception>
    public async Task<QuayEntity> LinkExternalUserAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("linkExternalUser", $"entities/link/{name}").About(ExternalUserSubject(name));
        try
        {
            return (await _connection.SendAsync<LinkedUser>(request, cancellationToken).ConfigureAwait(false)).Entity ?? throw ErrorClassifier.NotFound(request);
        }
        catch (QuayApiException e) when (e.StatusCode == 404)
        {
            // A name that the directory does not have is refused with 400; 404 means that the registry has no directory.
            throw ErrorClassifier.NotSupported(request, e);
        }
    }

    /// <summary>Names a user of the directory in a message: <c>user 'erin' of the directory</c>.</summary>
    /// <param name="name">The user's name in the directory.</param>
    public static string ExternalUserSubject(string name) => $"user '{name}' of the directory";

    private sealed class LinkedUser : QuayObject
    {
        [JsonProperty]
        internal QuayEntity? Entity { get; set; }
    }
}
