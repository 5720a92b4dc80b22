using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for mirrors of organizations: copies of namespaces of external registries.</summary>
public sealed class OrganizationMirrorsApi
{
    private readonly Connection _connection;

    internal OrganizationMirrorsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the mirror of an organization (getOrgMirrorConfig). The registry answers 404 also for an organization that
    /// does not exist, so the organization is read then (getOrganization).
    /// </summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <returns>The mirror; null if the organization is not a mirror.</returns>
    /// <exception cref="QuayApiException">NotFound: the organization does not exist.</exception>
    public async Task<QuayOrganizationMirror?> FindAsync(string organization, CancellationToken cancellationToken)
    {
        try
        {
            return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound)
        {
            await new OrganizationsApi(_connection).GetAsync(organization, cancellationToken).ConfigureAwait(false);
            return null;
        }
    }

    /// <summary>Reads the mirror of an organization that is a mirror (getOrgMirrorConfig).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the organization does not exist or is not a mirror.</exception>
    public async Task<QuayOrganizationMirror> GetAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrgMirrorConfig", $"organization/{organization}/mirror").About(Subject(organization));
        return (await _connection.SendAsync<QuayOrganizationMirror>(request, cancellationToken).ConfigureAwait(false)).Of(organization);
    }

    /// <summary>Makes an organization a mirror and reads it back (createOrgMirrorConfig).</summary>
    /// <param name="organization">The name of the organization, which must have no repositories.</param>
    /// <param name="settings">The settings, at least the external registry, its kind, the namespace there, the robot, the visibility and the interval.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">AlreadyExists: the organization is a mirror. Conflict: it has repositories. NotFound: the organization or the robot does not exist.</exception>
    public async Task<QuayOrganizationMirror> CreateAsync(string organization, OrganizationMirrorSettings settings, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrgMirrorConfig", $"organization/{organization}/mirror")
            .About(Subject(organization)).TreatAsNotFound(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(null));
        await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes the mirror of an organization and reads it back (updateOrgMirrorConfig). The registry accepts the proxies
    /// and the check of certificates only as a whole, so they are read first if one of them changes.
    /// </summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="settings">The settings to change.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the organization is not a mirror, or the robot does not exist.</exception>
    public async Task<QuayOrganizationMirror> ChangeAsync(string organization, OrganizationMirrorSettings settings, CancellationToken cancellationToken)
    {
        QuayOrganizationMirror? current = settings.ChangesRegistryConfig ? await GetAsync(organization, cancellationToken).ConfigureAwait(false) : null;
        ApiRequest request = ApiRequest.Put("updateOrgMirrorConfig", $"organization/{organization}/mirror")
            .About(Subject(organization)).WithBody(settings.ToBody(current));
        await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes the mirror of an organization, which keeps its repositories (deleteOrgMirrorConfig).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or is not a mirror. NotSupported: the registry has no mirrors of
    /// organizations. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task DeleteAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteOrgMirrorConfig", $"organization/{organization}/mirror").About(Subject(organization)), cancellationToken);

    /// <summary>Has the registry connect to the external registry (verifyOrgMirrorConnection).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or is not a mirror. NotSupported: the registry has no mirrors of
    /// organizations. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<QuayOrganizationMirrorTest> TestAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("verifyOrgMirrorConnection", $"organization/{organization}/mirror/verify").About(Subject(organization));
        QuayOrganizationMirrorTest test = await _connection.SendAsync<QuayOrganizationMirrorTest>(request, cancellationToken).ConfigureAwait(false);
        test.Organization = organization;
        return test;
    }

    /// <summary>Starts the synchronization of all repositories of a mirror (syncOrgMirrorNow).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or is not a mirror. Conflict: a synchronization is running. Forbidden: the
    /// user may not administer the organization.
    /// </exception>
    public Task SyncAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("syncOrgMirrorNow", $"organization/{organization}/mirror/sync-now").About(Subject(organization)), cancellationToken);

    /// <summary>Cancels the synchronization of a mirror (cancelOrgMirrorSync).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or is not a mirror. Conflict: no synchronization is running. Forbidden: the
    /// user may not administer the organization.
    /// </exception>
    public Task CancelAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("cancelOrgMirrorSync", $"organization/{organization}/mirror/sync-cancel").About(Subject(organization)), cancellationToken);

    /// <summary>Lists the repositories that the registry found in the external namespace, by name (listOrgMirrorRepositories).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="status">Lists only repositories in this state; all if null.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist or is not a mirror. NotSupported: the registry has no mirrors of
    /// organizations. Forbidden: the user may not administer the organization.
    /// </exception>
    public Listing<QuayOrganizationMirrorRepository> ListRepositories(string organization, QuayMirrorStatus? status) =>
        new SequentialListing<QuayOrganizationMirrorRepository>(new PageReader<QuayOrganizationMirrorRepository>(
            _connection,
            () => ApiRequest.Get("listOrgMirrorRepositories", $"organization/{organization}/mirror/repositories")
                .About(Subject(organization)).Query("status", status is { } known ? WireName.Of(known) : null),
            "repositories",
            PagingStyle.NumberedMirrors)
        {
            Complete = repository => repository.Organization = organization,
            Identity = repository => repository.Name,
        });

    private static string Subject(string organization) => $"mirror of organization '{organization}'";

    private async Task SendAsync(ApiRequest request, OrganizationMirrorSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (QuayApiException e) when (e.Kind == QuayErrorKind.NotFound && e.StatusCode == 400)
        {
            throw ErrorClassifier.NotFound(request.About($"robot '{settings.Robot}'"));
        }
    }
}
