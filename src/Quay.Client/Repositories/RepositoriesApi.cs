using System.Collections.Generic;
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
            Look(name).Query("includeStats", includeStats).Query("includeTags", includeTags ? "true" : "false"),
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
        if (ns is not null)
        {
            // A repository that could not be read afterwards must not be made.
            Look(RepositoryName.Parse(full));
        }

        // The registry fails, rather than refuses, on a namespace that it does not know.
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
            throw new QuayApiException(QuayErrorKind.UnexpectedAnswer, $"The answer is not about the {request.Subject}: it is about '{created.Repository}'.", request);
        }

        RepositoryName made = AnsweredValue.Repository(request, created.Repository);
        try
        {
            return await GetAsync(made, false, false, cancellationToken).ConfigureAwait(false);
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
        ApiRequest request = ApiRequest.Delete("deleteRepository", $"repository/{name}").About(Subject(name));
        await GetAsync(name, false, false, cancellationToken).ConfigureAwait(false);
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a repository, with a call for each thing that is to change (updateRepo, changeRepoVisibility,
    /// changeRepoState, changeRepoTrust).
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="change">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task ChangeAsync(RepositoryName name, RepositoryChange change, CancellationToken cancellationToken)
    {
        // All of them are made before the first is sent: a name that one of them cannot hold must not be changed in part.
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
            // Without the feature the registry takes it for a change of the repository 'name/changestate'.
            await SendOptionalAsync(setState, "state", WireName.Of(change.State!.Value), 400).ConfigureAwait(false);
        }

        if (setTrust is not null)
        {
            // Without the feature the registry fails before it looks at anything.
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
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<QuayRepositorySignature>> GetSignaturesAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getRepoSignatures", $"repository/{name}/signatures").About(Subject(name));
        RepositorySignatures answer = await OptionalFeature.SendAsync<RepositorySignatures>(_connection, request, LookAsync, cancellationToken).ConfigureAwait(false);
        return QuayRepositorySignature.From(name.ToString(), answer.Delegations);

        async Task LookAsync(CancellationToken token)
        {
            if ((await GetAsync(name, false, false, token).ConfigureAwait(false)).TrustEnabled != true)
            {
                throw new QuayApiException(QuayErrorKind.Conflict, $"The {Subject(name)} has no signatures, for its images need not be signed (TrustEnabled).", request);
            }
        }
    }

    /// <summary>Reads whether notifications may be mailed to an address (checkRepoEmailAuthorized).</summary>
    /// <param name="name">The repository.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRepositoryEmail> GetEmailAsync(RepositoryName name, string email, CancellationToken cancellationToken) =>
        SendEmailAsync(ApiRequest.Get("checkRepoEmailAuthorized", $"repository/{name}/authorizedemail/{email}"), name, email, cancellationToken);

    /// <summary>Asks the owner of an address, by mail, whether notifications may be sent there (sendAuthorizeRepoEmail).</summary>
    /// <param name="name">The repository.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRepositoryEmail> RequestEmailAsync(RepositoryName name, string email, CancellationToken cancellationToken) =>
        SendEmailAsync(ApiRequest.Post("sendAuthorizeRepoEmail", $"repository/{name}/authorizedemail/{email}"), name, email, cancellationToken);

    /// <summary>
    /// Fails if a repository is missing (getRepo). One that cannot be read by its address is taken to exist: other calls
    /// may reach it all the same.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal async Task RequireAsync(RepositoryName name, CancellationToken cancellationToken)
    {
        ApiRequest look;
        try
        {
            look = Look(name);
        }
        catch (InvalidNameException)
        {
            return;
        }

        await _connection.SendAsync<QuayRepository>(look.Query("includeTags", "false"), cancellationToken).ConfigureAwait(false);
    }

    private static ApiRequest Look(RepositoryName name) => ApiRequest.Get("getRepo", $"repository/{name}").About(Subject(name));

    private Task<QuayRepositoryEmail> SendEmailAsync(ApiRequest request, RepositoryName name, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayRepositoryEmail>(request.About($"address '{email}' of repository '{name}'"), cancellationToken);

    internal static string Subject(RepositoryName name) => $"repository '{name}'";

    private sealed class RepositorySignatures : QuayObject
    {
        public QuayDictionary<object?>? Delegations { get; internal set; }
    }
}
