using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Organizations that are copies of namespaces of other registries.</summary>
public sealed class OrganizationMirrorsApi
{
    private readonly Connection _connection;

    internal OrganizationMirrorsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the mirror of an organization (getOrgMirrorConfig). The registry says the same where there is no
    /// organization, so that is looked for then (getOrganization).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The mirror; null if the organization is none.</returns>
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

    /// <summary>Reads the mirror of an organization, which must be one (getOrgMirrorConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayOrganizationMirror> GetAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrgMirrorConfig", $"organization/{organization}/mirror").About(Subject(organization));
        return (await _connection.SendAsync<QuayOrganizationMirror>(request, cancellationToken).ConfigureAwait(false)).Of(organization);
    }

    /// <summary>Makes an organization a mirror and reads it back (createOrgMirrorConfig).</summary>
    /// <param name="organization">The organization, which must have no repositories.</param>
    /// <param name="settings">The other registry, its kind and the namespace there, the robot, the visibility and the interval at least.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayOrganizationMirror> CreateAsync(string organization, OrganizationMirrorSettings settings, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrgMirrorConfig", $"organization/{organization}/mirror")
            .About(Subject(organization)).TreatAsNotFound(404, OrganizationsApi.Subject(organization)).WithBody(settings.ToBody(null));
        await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes the mirror of an organization and reads it back (updateOrgMirrorConfig). The registry takes the proxies
    /// and the check of certificates as a whole, so what is there of them is read first where one of them changes.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayOrganizationMirror> ChangeAsync(string organization, OrganizationMirrorSettings settings, CancellationToken cancellationToken)
    {
        QuayOrganizationMirror? current = settings.ChangesRegistryConfig ? await GetAsync(organization, cancellationToken).ConfigureAwait(false) : null;
        ApiRequest request = ApiRequest.Put("updateOrgMirrorConfig", $"organization/{organization}/mirror")
            .About(Subject(organization)).WithBody(settings.ToBody(current));
        await SendAsync(request, settings, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes an organization one like all others; its repositories stay (deleteOrgMirrorConfig).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("deleteOrgMirrorConfig", $"organization/{organization}/mirror").About(Subject(organization)), cancellationToken);

    /// <summary>Lets the registry call the other one (verifyOrgMirrorConnection).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayOrganizationMirrorTest> TestAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("verifyOrgMirrorConnection", $"organization/{organization}/mirror/verify").About(Subject(organization));
        QuayOrganizationMirrorTest test = await _connection.SendAsync<QuayOrganizationMirrorTest>(request, cancellationToken).ConfigureAwait(false);
        test.Organization = organization;
        return test;
    }

    /// <summary>Lets all repositories of a mirror be synchronized at once (syncOrgMirrorNow).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task SyncAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("syncOrgMirrorNow", $"organization/{organization}/mirror/sync-now").About(Subject(organization)), cancellationToken);

    /// <summary>Cancels a synchronization (cancelOrgMirrorSync).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task CancelAsync(string organization, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Post("cancelOrgMirrorSync", $"organization/{organization}/mirror/sync-cancel").About(Subject(organization)), cancellationToken);

    /// <summary>Lists the repositories that were found in the other registry, by name (listOrgMirrorRepositories).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="status">Only those in this state.</param>
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
