using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Organizations that stand before another registry.</summary>
public sealed class ProxyCachesApi
{
    private readonly Connection _connection;

    internal ProxyCachesApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the proxy cache of an organization (getProxyCacheConfig). Of an organization that does not exist the
    /// registry says that it has none, so it is looked for then (getOrganization).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The cache; null if there is none.</returns>
    public async Task<QuayProxyCache?> FindAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getProxyCacheConfig", $"organization/{organization}/proxycache").About(Subject(organization));
        QuayProxyCache cache = await _connection.SendAsync<QuayProxyCache>(request, cancellationToken).ConfigureAwait(false);
        if (cache.UpstreamRegistry.Length == 0)
        {
            await new OrganizationsApi(_connection).GetAsync(organization, cancellationToken).ConfigureAwait(false);
            return null;
        }

        cache.Organization = organization;
        return cache;
    }

    /// <summary>Creates a proxy cache and reads it back (createProxyCacheConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="settings">The other registry at least.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayProxyCache> CreateAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken)
    {
        await WriteAsync(organization, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Replaces a proxy cache and reads it back. The registry has no call for that, and does not try out a cache while
    /// there is one: so the old one is deleted, the new one tried out and created, and if that fails the old one
    /// created again, without the credentials that it may have had, since the registry does not tell them.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="settings">What to change, and always the credentials.</param>
    /// <param name="cancellationToken">Ends the calls, but not between the old cache and the new one.</param>
    public async Task<QuayProxyCache> ChangeAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken)
    {
        QuayProxyCache old = await GetAsync(organization, cancellationToken).ConfigureAwait(false);
        ProxyCacheSettings wanted = settings.Over(old);
        cancellationToken.ThrowIfCancellationRequested();
        bool deleted = false;
        try
        {
            await DeleteAsync(organization, CancellationToken.None).ConfigureAwait(false);
            deleted = true;
            await ValidateAsync(organization, wanted, CancellationToken.None).ConfigureAwait(false);
            await WriteAsync(organization, wanted, CancellationToken.None).ConfigureAwait(false);
        }
        // Where no answer came, it may be deleted all the same.
        catch (QuayApiException e) when (deleted || e.IsTransient || e.Kind == QuayErrorKind.Timeout)
        {
            throw await RestoreAsync(old, e).ConfigureAwait(false);
        }

        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a proxy cache; what was fetched stays (deleteProxyCacheConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteProxyCacheConfig", $"organization/{organization}/proxycache").About(Subject(organization)), cancellationToken);

    /// <summary>Lets the registry sign in to another one (validateProxyCacheConfig).</summary>
    /// <param name="organization">The organization. It must not have a proxy cache yet.</param>
    /// <param name="settings">The other registry at least.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayProxyCacheTest> TestAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken)
    {
        var result = new QuayProxyCacheTest(organization, settings.UpstreamRegistry ?? string.Empty);
        try
        {
            result.Message = await ValidateAsync(organization, settings, cancellationToken).ConfigureAwait(false);
            result.Success = true;
            result.Anonymous = result.Message == "Anonymous";
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.InvalidInput)
        {
            result.Message = ErrorBody.Parse(e.RawBody ?? string.Empty).Message ?? e.Message;
        }

        return result;
    }

    private static string Subject(string organization) => $"proxy cache of organization '{organization}'";

    private async Task<QuayProxyCache> GetAsync(string organization, CancellationToken cancellationToken) =>
        await FindAsync(organization, cancellationToken).ConfigureAwait(false)
            ?? throw ErrorClassifier.NotFound(ApiRequest.Get("getProxyCacheConfig", $"organization/{organization}/proxycache").About(Subject(organization)));

    private Task WriteAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("createProxyCacheConfig", $"organization/{organization}/proxycache")
                .About(Subject(organization)).MissingAt(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(organization)),
            cancellationToken);

    private Task<string?> ValidateAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("validateProxyCacheConfig", $"organization/{organization}/validateproxycache")
                .About(Subject(organization)).MissingAt(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(organization)),
            body => QuayJson.ReadPlain(body) as string,
            cancellationToken);

    private async Task<QuayApiException> RestoreAsync(QuayProxyCache old, QuayApiException failure)
    {
        string outcome;
        try
        {
            await WriteAsync(old.Organization, ProxyCacheSettings.Of(old), CancellationToken.None).ConfigureAwait(false);
            outcome = $"The earlier one ({old.UpstreamRegistry}) is there again; credentials that it had are lost and must be given again.";
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.AlreadyExists)
        {
            outcome = "There is one nevertheless.";
        }
        catch (QuayApiException e)
        {
            outcome = $"The earlier one ({old.UpstreamRegistry}) could not be created again, so there is none now: {e.Message}";
        }

        return failure.WithMore(outcome);
    }
}
