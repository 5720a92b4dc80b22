using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Looking for things by a part of their names.</summary>
public sealed class SearchApi
{
    private readonly Connection _connection;

    internal SearchApi(Connection connection) => _connection = connection;

    /// <summary>Finds whose names begin in a certain way; ten at most (getMatchingEntities).</summary>
    /// <param name="prefix">How the name begins.</param>
    /// <param name="ns">The organization whose robots and teams are looked at as well.</param>
    /// <param name="includeTeams">Also teams of that organization.</param>
    /// <param name="includeOrganizations">Also that organization itself.</param>
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

    /// <summary>Finds repositories by a part of their names, the best fitting first; a hundred or so at most (conductRepoSearch).</summary>
    /// <param name="query">A part of the name, or the namespace, a slash and a part of the name.</param>
    /// <param name="includeUsage">With when they were last changed, and how much they are used.</param>
    public Listing<QuaySearchResult> FindRepositories(string query, bool includeUsage) => new SequentialListing<QuaySearchResult>(
        new PageReader<QuaySearchResult>(
            _connection,
            () => ApiRequest.Get("conductRepoSearch", $"find/repositories").About($"repositories like '{query}'")
                .Query("query", query)
                .Query("includeUsage", includeUsage),
            "results",
            PagingStyle.Search));

    /// <summary>Finds the things of every kind that fit best; a few of each (conductSearch).</summary>
    /// <param name="query">A part of the name.</param>
    public Listing<QuaySearchResult> Find(string query) => new SequentialListing<QuaySearchResult>(
        new PageReader<QuaySearchResult>(
            _connection,
            () => ApiRequest.Get("conductSearch", $"find/all").About($"things like '{query}'").Query("query", query),
            "results",
            PagingStyle.Single));

    /// <summary>Makes a user of the directory known to the registry, who has never signed in there (linkExternalUser).</summary>
    /// <param name="name">The user's name in the directory.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayEntity> LinkExternalUserAsync(string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("linkExternalUser", $"entities/link/{name}").About($"user '{name}' of the directory");
        try
        {
            return (await _connection.SendAsync<LinkedUser>(request, cancellationToken).ConfigureAwait(false)).Entity ?? throw ErrorClassifier.NotFound(request);
        }
        catch (QuayApiException e) when (e.StatusCode == 404)
        {
            // A name that the directory does not have is refused with 400; 404 means that there is no directory.
            throw ErrorClassifier.NotSupported(request, e);
        }
    }

    private sealed class LinkedUser : QuayObject
    {
        [JsonProperty]
        internal QuayEntity? Entity { get; set; }
    }
}
