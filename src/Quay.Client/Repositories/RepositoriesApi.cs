using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for repositories.</summary>
public sealed class RepositoriesApi
{
    private readonly Connection _connection;

    internal RepositoriesApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists repositories (listRepos). The registry answers an expired token and a namespace that does not exist with an
    /// empty list: see <see cref="QuayClient.IdentifyAsync"/> and <see cref="OrganizationsApi.RequireNamespaceAsync"/>.
    /// </summary>
    /// <param name="query">Selects the repositories and the properties that are read.</param>
    /// <exception cref="QuayApiException">Unauthenticated: the token is not accepted.</exception>
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

    /// <summary>Reads a repository without its tags and statistics (getRepo).</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. Forbidden: the user cannot see it.</exception>
    public Task<QuayRepository> GetAsync(RepositoryName name, CancellationToken cancellationToken) =>
        GetAsync(name, includeStats: false, includeTags: false, cancellationToken);

    /// <summary>Reads a repository (getRepo).</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="includeStats">Includes the number of uses on each of the last 90 days or so.</param>
    /// <param name="includeTags">Includes the tags, at most 500.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. Forbidden: the user cannot see it.</exception>
    public Task<QuayRepository> GetAsync(RepositoryName name, bool includeStats, bool includeTags, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRepository>(
            GetRequest(name).Query("includeStats", includeStats).Query("includeTags", includeTags ? "true" : "false"),
            cancellationToken);

    /// <summary>Creates a repository and reads it back (createRepo).</summary>
    /// <param name="ns">The organization or user that will own the repository; null for the user of the session.</param>
    /// <param name="name">The name below the namespace.</param>
    /// <param name="visibility">Who can see the repository.</param>
    /// <param name="description">The description, in Markdown; it may be empty.</param>
    /// <param name="kind">The kind of the repository; null for the registry's default, <c>image</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The new repository. If the token cannot read it, only the properties that were sent are set.</returns>
    /// <exception cref="QuayApiException">AlreadyExists: there is a repository of this name. NotFound: there is no such namespace.</exception>
    public async Task<QuayRepository> CreateAsync(
        string? ns, string name, QuayVisibility visibility, string description, string? kind, CancellationToken cancellationToken)
    {
        string full = ns is null ? name : ns + "/" + name;
        if (ns is not null)
        {
            // Throws for a name that a path cannot hold: such a repository could not be read after its creation.
            GetRequest(RepositoryName.Parse(full));
        }

        // The registry answers 500 for a namespace that does not exist.
        ApiRequest request = ApiRequest.Post("createRepo", $"repository").About($"repository '{full}'")
            .TreatAsNotFound(500, ns is null ? "namespace of the user" : $"namespace '{ns}'")
            .WithBody(new JsonBody()
                .SetIfGiven("namespace", ns)
                .Set("repository", name)
                .Set("visibility", WireName.Of(visibility))
                .Set("description", description)
                .SetIfGiven("repo_kind", kind));
        QuayRepository created = await _connection.SendAsync<QuayRepository>(request, cancellationToken).ConfigureAwait(false);
        if (created.Name != name || (ns is not null && created.Namespace != ns))
        {
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The response is not about the {request.Subject}: it is about '{created.Repository}'.", request);
        }

        RepositoryName made = AnsweredValue.Repository(request, created.Repository);
        try
        {
            return await GetAsync(made, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.Forbidden)
        {
            // The repository exists now. A token with the scope repo:create alone cannot read it.
            created.Description = description;
            created.IsPublic = visibility == QuayVisibility.Public;
            return created;
        }
    }

    /// <summary>
    /// Deletes a repository with all its tags (deleteRepository). The registry answers success for a repository that
    /// does not exist, so the repository is read first (getRepo).
    /// </summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist.</exception>
    public async Task DeleteAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Delete("deleteRepository", $"repository/{name}").About(Subject(name));
        await GetAsync(name, cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a repository, with one call for each setting (updateRepo, changeRepoVisibility, changeRepoState,
    /// changeRepoTrust).
    /// </summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="change">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. NotSupported: the registry has no states or no trust.</exception>
    public async Task ChangeAsync(RepositoryName name, RepositoryChange change, CancellationToken cancellationToken)
    {
        // All requests are created before the first is sent, so that a name which one of the paths cannot hold changes nothing.
        ApiRequest? describe = change.Description is null ? null : ApiRequest.Put("updateRepo", $"repository/{name}");
        ApiRequest? show = change.Visibility is null ? null : ApiRequest.Post("changeRepoVisibility", $"repository/{name}/changevisibility");
        ApiRequest? setState = change.State is null ? null : ApiRequest.Put("changeRepoState", $"repository/{name}/changestate");
        ApiRequest? setTrust = change.TrustEnabled is null ? null : ApiRequest.Post("changeRepoTrust", $"repository/{name}/changetrust");
        if (describe is not null)
        {
            await SendChangeAsync(describe, "description", change.Description!, cancellationToken).ConfigureAwait(false);
        }

        if (show is not null)
        {
            await SendChangeAsync(show, "visibility", WireName.Of(change.Visibility!.Value), cancellationToken).ConfigureAwait(false);
        }

        if (setState is not null)
        {
            // A registry without the feature reads the path as that of the repository 'name/changestate' and answers 400.
            await SendOptionalAsync(setState, "state", WireName.Of(change.State!.Value), 400).ConfigureAwait(false);
        }

        if (setTrust is not null)
        {
            // A registry without the feature answers 500.
            await SendOptionalAsync(setTrust, "trust_enabled", change.TrustEnabled!.Value, 500).ConfigureAwait(false);
        }

        async Task SendOptionalAsync(ApiRequest request, string member, object value, int statusWithoutFeature)
        {
            try
            {
                await SendChangeAsync(request, member, value, cancellationToken).ConfigureAwait(false);
            }
            catch (QuayApiException e) when (e.StatusCode == statusWithoutFeature)
            {
                throw ErrorClassifier.NotSupported(request, e);
            }
        }

        Task SendChangeAsync(ApiRequest request, string member, object value, CancellationToken token) =>
            _connection.SendFoundAsync(request.About(Subject(name)).WithBody(new JsonBody().Set(member, value)), token);
    }

    /// <summary>Reads the signatures of a repository's tags (getRepoSignatures).</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">Conflict: the repository's images need no signatures. NotSupported: the registry does not sign.</exception>
    public async Task<IReadOnlyList<QuayRepositorySignature>> GetSignaturesAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getRepoSignatures", $"repository/{name}/signatures").About(Subject(name));
        RepositorySignatures answer = await OptionalFeature.SendAsync<RepositorySignatures>(_connection, request, CheckAsync, cancellationToken).ConfigureAwait(false);
        return QuayRepositorySignature.From(name.ToString(), answer.Delegations);

        async Task CheckAsync(CancellationToken token)
        {
            if ((await GetAsync(name, token).ConfigureAwait(false)).TrustEnabled != true)
            {
                throw new QuayApiException(QuayErrorKind.Conflict, $"The {Subject(name)} has no signatures: it does not require signed images (TrustEnabled).", request);
            }
        }
    }

    /// <summary>Reads whether the owner of an address agreed to receive a repository's notifications (checkRepoEmailAuthorized).</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the owner was never asked.</exception>
    public Task<QuayRepositoryEmail> GetEmailAsync(RepositoryName name, string email, CancellationToken cancellationToken) =>
        SendEmailAsync(ApiRequest.Get("checkRepoEmailAuthorized", $"repository/{name}/authorizedemail/{email}"), name, email, cancellationToken);

    /// <summary>Requests a mail to the owner of an address, who can agree to receive a repository's notifications (sendAuthorizeRepoEmail).</summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the repository does not exist. InvalidInput: the address is invalid. Forbidden: the user may not administer
    /// the repository.
    /// </exception>
    public Task<QuayRepositoryEmail> RequestEmailAsync(RepositoryName name, string email, CancellationToken cancellationToken) =>
        SendEmailAsync(ApiRequest.Post("sendAuthorizeRepoEmail", $"repository/{name}/authorizedemail/{email}"), name, email, cancellationToken);

    /// <summary>
    /// Throws if a repository does not exist (getRepo). A repository whose name the path of this operation cannot hold is
    /// assumed to exist, since the paths of other operations may hold the name.
    /// </summary>
    /// <param name="name">The name of the repository.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist.</exception>
    internal async Task RequireAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest request;
        try
        {
            request = GetRequest(name);
        }
        catch (InvalidNameException)
        {
            return;
        }

        await _connection.SendAsync<QuayRepository>(request.Query("includeTags", "false"), cancellationToken).ConfigureAwait(false);
    }

    private static ApiRequest GetRequest(RepositoryName name) => ApiRequest.Get("getRepo", $"repository/{name}").About(Subject(name));

    private Task<QuayRepositoryEmail> SendEmailAsync(ApiRequest request, RepositoryName name, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRepositoryEmail>(request.About($"address '{email}' of repository '{name}'"), cancellationToken);

    internal static string Subject(RepositoryName name) => $"repository '{name}'";

    private sealed class RepositorySignatures : QuayObject
    {
        public QuayDictionary<object?>? Delegations { get; internal set; }
    }
}
