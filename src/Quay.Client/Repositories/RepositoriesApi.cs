using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Repositories.</summary>
public sealed class RepositoriesApi
{
    private readonly Connection _connection;

    internal RepositoriesApi(Connection connection) => _connection = connection;

    /// <summary>Lists repositories (listRepos). A token that expired gets an empty list, not a refusal.</summary>
    /// <param name="query">Which ones.</param>
    public Listing<QuayRepository> List(RepositoryQuery query) => new SequentialListing<QuayRepository>(
        new PageReader<QuayRepository>(
            _connection,
            () => ApiRequest.Get("listRepos", $"repository").About("list of repositories")
                .Query("namespace", query.Namespace)
                .Query("public", query.Public)
                .Query("starred", query.Starred)
                .Query("last_modified", query.LastModified)
                .Query("popularity", query.Popularity),
            "repositories",
            PagingStyle.Token)
        {
            Identity = repository => repository.Repository,
        });

    /// <summary>Reads a repository (getRepo).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="includeStats">With how often it was used on each of the last days.</param>
    /// <param name="includeTags">With its tags, 500 at most.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRepository> GetAsync(RepositoryName name, bool includeStats, bool includeTags, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRepository>(
            ApiRequest.Get("getRepo", $"repository/{name}").About(Subject(name))
                .Query("includeStats", includeStats)
                .Query("includeTags", includeTags ? "true" : "false"),
            cancellationToken);

    /// <summary>Creates a repository and reads it back (createRepo).</summary>
    /// <param name="ns">The organization or user that will own it; null for the session's user.</param>
    /// <param name="name">Its name below the namespace.</param>
    /// <param name="visibility">Who may see it.</param>
    /// <param name="description">What it is for.</param>
    /// <param name="kind">What it holds; null for images.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayRepository> CreateAsync(
        string? ns, string name, QuayVisibility visibility, string description, string? kind, CancellationToken cancellationToken)
    {
        string full = ns is null ? name : ns + "/" + name;
        // The registry fails, rather than refuses, on a namespace that it does not know.
        ApiRequest request = ApiRequest.Post("createRepo", $"repository").About($"repository '{full}'")
            .MissingAt(500, ns is null ? "namespace of the user" : $"namespace '{ns}'")
            .WithBody(new JsonBody()
                .SetIfGiven("namespace", ns)
                .Set("repository", name)
                .Set("visibility", WireName.Of(visibility))
                .Set("description", description)
                .SetIfGiven("repo_kind", kind));
        QuayRepository created = await _connection.SendAsync<QuayRepository>(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return await GetAsync(RepositoryName.Parse(created.Repository), false, false, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Forbidden)
        {
            // It is made. A token with repo:create alone may not look at it, but what was sent is known.
            created.Description = description;
            created.IsPublic = visibility == QuayVisibility.Public;
            return created;
        }
    }

    /// <summary>
    /// Deletes a repository with all its tags (deleteRepository). The registry says the same of one that never existed,
    /// so it is looked for first (getRepo).
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task DeleteAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        await GetAsync(name, false, false, cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync(ApiRequest.Delete("deleteRepository", $"repository/{name}").About(Subject(name)), cancellationToken).ConfigureAwait(false);
    }

    private static string Subject(RepositoryName name) => $"repository '{name}'";
}
