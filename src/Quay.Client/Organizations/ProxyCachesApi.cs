using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Proxy caches: organizations that fetch images from an upstream registry when they are pulled.</summary>
public sealed class ProxyCachesApi
{
    private readonly Connection _connection;

    internal ProxyCachesApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the proxy cache of an organization (getProxyCacheConfig). The registry sends the same response for an organization
    /// without one and for an organization that does not exist, so this reads the organization then, and fails with
    /// <see cref="QuayErrorKind.NotFound"/> if it does not exist (getOrganization).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The proxy cache; null if there is none.</returns>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
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

    /// <summary>Creates a proxy cache and reads it back (createProxyCacheConfig, getProxyCacheConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="settings">The settings; the upstream registry is required.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: the organization has a proxy cache. InvalidInput: the registry cannot sign in to the upstream registry.
    /// Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<QuayProxyCache> CreateAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken)
    {
        await WriteAsync(organization, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Replaces a proxy cache and reads it back. The registry has no operation for that, and validates no settings for an
    /// organization that has a proxy cache: so this deletes the old one, validates the new settings and creates the new
    /// one (deleteProxyCacheConfig, validateProxyCacheConfig, createProxyCacheConfig). If that fails, it creates the old
    /// one again, without its credentials, which the registry does not reveal, and the message of the error states it.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="settings">The settings to change, and the credentials in any case.</param>
    /// <param name="cancellationToken">Cancels the calls, but not between the deletion of the old proxy cache and the creation of the new one.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization has no proxy cache. InvalidInput: the registry cannot sign in to the upstream registry. The
    /// message states whether the old proxy cache still exists.
    /// </exception>
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
        // If no response arrived, the proxy cache may have been deleted.
        catch (QuayApiException e) when (deleted || e.IsTransient || e.Kind == QuayErrorKind.Timeout)
        {
            throw await RestoreAsync(old, e).ConfigureAwait(false);
        }

        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a proxy cache; images that are cached already stay (deleteProxyCacheConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or has no proxy cache. Forbidden: the user may not administer the
    /// organization.
    /// </exception>
    public Task DeleteAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteProxyCacheConfig", $"organization/{organization}/proxycache").About(Subject(organization)), cancellationToken);

    /// <summary>Tests whether the registry can sign in to an upstream registry (validateProxyCacheConfig). Refused credentials are a result, not an error.</summary>
    /// <param name="organization">The organization. It must not have a proxy cache yet.</param>
    /// <param name="settings">The settings; the upstream registry is required.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. AlreadyExists: it has a proxy cache. Forbidden: the user may not administer
    /// the organization.
    /// </exception>
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

    /// <summary>Names a proxy cache in a message: <c>proxy cache of organization 'acme'</c>.</summary>
    /// <param name="organization">The organization.</param>
    public static string Subject(string organization) => $"proxy cache of {OrganizationsApi.Subject(organization)}";

    private async Task<QuayProxyCache> GetAsync(string organization, CancellationToken cancellationToken) =>
        await FindAsync(organization, cancellationToken).ConfigureAwait(false)
            ?? throw ErrorClassifier.NotFound(ApiRequest.Get("getProxyCacheConfig", $"organization/{organization}/proxycache").About(Subject(organization)));

    private Task WriteAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("createProxyCacheConfig", $"organization/{organization}/proxycache")
                .About(Subject(organization)).TreatAsNotFound(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(organization)),
            cancellationToken);

    private Task<string?> ValidateAsync(string organization, ProxyCacheSettings settings, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("validateProxyCacheConfig", $"organization/{organization}/validateproxycache")
                .About(Subject(organization)).TreatAsNotFound(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(organization)),
            body => QuayJson.ReadPlain(body) as string,
            cancellationToken);

    private async Task<QuayApiException> RestoreAsync(QuayProxyCache old, QuayApiException failure)
    {
        string outcome;
        try
        {
            await WriteAsync(old.Organization, ProxyCacheSettings.Of(old), CancellationToken.None).ConfigureAwait(false);
            outcome = $"The earlier proxy cache ({old.UpstreamRegistry}) was created again without its credentials; specify them again if it had any.";
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.AlreadyExists)
        {
            outcome = "The organization still has a proxy cache.";
        }
        catch (QuayApiException e)
        {
            outcome = $"The earlier proxy cache ({old.UpstreamRegistry}) could not be created again, so the organization has none now: {e.Message}";
        }

        return failure.WithMore(outcome);
    }
}
