using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Which tags the registry deletes by itself.</summary>
public sealed class AutoPrunePoliciesApi
{
    private readonly PolicyCalls<QuayAutoPrunePolicy> _calls;

    internal AutoPrunePoliciesApi(Connection connection) => _calls = new(connection, "autoprunepolicy", "auto-prune policy");

    /// <summary>Lists policies (listOrganizationAutoPrunePolicies, listRepositoryAutoPrunePolicies, listUserAutoPrunePolicies).</summary>
    /// <param name="place">Where they hold.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task<IReadOnlyList<QuayAutoPrunePolicy>> ListAsync(Place place, CancellationToken cancellationToken) =>
        _calls.ListAsync(
            Choose(place, "listOrganizationAutoPrunePolicies", "listRepositoryAutoPrunePolicies", "listUserAutoPrunePolicies"), place, cancellationToken);

    /// <summary>Reads a policy (getOrganizationAutoPrunePolicy, getRepositoryAutoPrunePolicy, getUserAutoPrunePolicy).</summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayAutoPrunePolicy> GetAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(
            Choose(place, "getOrganizationAutoPrunePolicy", "getRepositoryAutoPrunePolicy", "getUserAutoPrunePolicy"), place, uuid, cancellationToken);

    /// <summary>
    /// Creates a policy and reads it back (createOrganizationAutoPrunePolicy, createRepositoryAutoPrunePolicy,
    /// createUserAutoPrunePolicy).
    /// </summary>
    /// <param name="place">Where it is to hold.</param>
    /// <param name="settings">The number of tags or their age at least.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayAutoPrunePolicy> CreateAsync(Place place, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        string operation = Choose(place, "createOrganizationAutoPrunePolicy", "createRepositoryAutoPrunePolicy", "createUserAutoPrunePolicy");
        string uuid = await _calls.CreateAsync(operation, place, settings.ToBody(null), cancellationToken).ConfigureAwait(false);
        return await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a policy and leaves the rest of it as it is; the registry replaces it as a whole
    /// (updateOrganizationAutoPrunePolicy, updateRepositoryAutoPrunePolicy, updateUserAutoPrunePolicy).
    /// </summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task ChangeAsync(Place place, string uuid, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        QuayAutoPrunePolicy current = await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
        string operation = Choose(place, "updateOrganizationAutoPrunePolicy", "updateRepositoryAutoPrunePolicy", "updateUserAutoPrunePolicy");
        await _calls.ReplaceAsync(operation, place, uuid, settings.ToBody(current), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy (deleteOrganizationAutoPrunePolicy, deleteRepositoryAutoPrunePolicy, deleteUserAutoPrunePolicy).</summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(
            Choose(place, "deleteOrganizationAutoPrunePolicy", "deleteRepositoryAutoPrunePolicy", "deleteUserAutoPrunePolicy"), place, uuid, cancellationToken);

    private static string Choose(Place place, string organization, string repository, string user) =>
        place.OrganizationName is not null ? organization : place.RepositoryName is not null ? repository : user;
}
