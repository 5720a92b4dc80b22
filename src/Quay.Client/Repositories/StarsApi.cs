using System;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The repositories that the session's user starred.</summary>
public sealed class StarsApi
{
    private readonly Connection _connection;

    internal StarsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the starred repositories (listStarredRepos).</summary>
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

    /// <summary>Stars a repository (createStar).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task AddAsync(RepositoryName name, CancellationToken cancellationToken) =>
        _connection.SendFoundAsync(
            ApiRequest.Post("createStar", $"user/starred").About(RepositoriesApi.Subject(name))
                .WithBody(new JsonBody().Set("namespace", name.Namespace).Set("repository", name.Name)),
            cancellationToken);

    /// <summary>
    /// Takes a star away (deleteStar). The registry says the same of a repository that has none, so it is looked at
    /// first (getRepo), if the token may do that.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
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
            QuayRepository repository = await new RepositoriesApi(_connection).GetAsync(name, false, false, cancellationToken).ConfigureAwait(false);
            return repository.IsStarred ?? true;
        }
        catch (Exception e) when (e is QuayApiException { Kind: QuayErrorKind.Forbidden } or InvalidNameException)
        {
            return true;
        }
    }
}
