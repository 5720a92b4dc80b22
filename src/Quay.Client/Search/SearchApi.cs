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
            PagingStyle.Single));
}
