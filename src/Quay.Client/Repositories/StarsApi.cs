using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for the stars by which the user of the session marks repositories.</summary>
public sealed class StarsApi
{
    private readonly Connection _connection;

    internal StarsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the starred repositories (listStarredRepos).</summary>
    /// <exception cref="QuayApiException">Forbidden: the token lacks the scope <c>user:admin</c>.</exception>
    public Listing<QuayRepository> List() => new SequentialListing<QuayRepository>(
        new PageReader<QuayRepository>(
            _connection,
            () => ApiRequest.Get("listStarredRepos", $"user/starred").About("list of starred repositories"),
            "repositories",
            PagingStyle.Token)
        {
            Identity = repository => repository.Repository,
            Complete = repository => repository.IsStarred = true,
        });

    /// <summary>Stars a repository (createStar). A repository that has a star keeps it.</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist.</exception>
    public Task AddAsync(RepositoryName name, CancellationToken cancellationToken) =>
        _connection.SendFoundAsync(
            ApiRequest.Post("createStar", $"user/starred").About(RepositoriesApi.Subject(name))
                .WithBody(new JsonBody().Set("namespace", name.Namespace).Set("repository", name.Name)),
            cancellationToken);

    /// <summary>
    /// Removes a star (deleteStar). The registry answers success for a repository without a star, so the repository is
    /// read first (getRepo) if the token allows it.
    /// </summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such repository, or the user has not starred it.</exception>
    public async Task DeleteAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteStar", $"user/starred/{name}").About(RepositoriesApi.Subject(name));
        if (!await IsStarredAsync(name, cancellationToken).ConfigureAwait(false))
        {
            throw ErrorClassifier.NotFound(request.About($"star of repository '{name}'"));
        }

        await _connection.SendFoundAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsStarredAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        try
        {
            QuayRepository repository = await new RepositoriesApi(_connection).GetAsync(name, cancellationToken).ConfigureAwait(false);
            return repository.IsStarred ?? true;
        }
        catch (Exception e) when (e is QuayApiException { Kind: QuayErrorKind.Forbidden } or InvalidNameException)
        {
            return true;
        }
    }
}
