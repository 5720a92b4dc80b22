using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for auto-prune policies, by which the registry deletes tags: all but the newest ones, or tags of a certain age.</summary>
public sealed class AutoPrunePoliciesApi
{
    private readonly PolicyCalls<QuayAutoPrunePolicy> _calls;

    internal AutoPrunePoliciesApi(Connection connection) => _calls = new(connection, "autoprunepolicy", "auto-prune policy");

    /// <summary>Lists the policies of a place (listOrganizationAutoPrunePolicies, listRepositoryAutoPrunePolicies, listUserAutoPrunePolicies).</summary>
    /// <param name="place">The organization, repository or user whose policies are listed.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the place does not exist. NotSupported: the registry has no auto-prune policies. Forbidden: the user may not
    /// administer the place.
    /// </exception>
    public Task<IReadOnlyList<QuayAutoPrunePolicy>> ListAsync(Place place, CancellationToken cancellationToken) =>
        _calls.ListAsync(
            Choose(place, "listOrganizationAutoPrunePolicies", "listRepositoryAutoPrunePolicies", "listUserAutoPrunePolicies"), place, cancellationToken);

    /// <summary>Reads a policy (getOrganizationAutoPrunePolicy, getRepositoryAutoPrunePolicy, getUserAutoPrunePolicy).</summary>
    /// <param name="place">The organization, repository or user that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. NotSupported: the registry has no auto-prune policies. Forbidden:
    /// the user may not administer the place.
    /// </exception>
    public Task<QuayAutoPrunePolicy> GetAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(
            Choose(place, "getOrganizationAutoPrunePolicy", "getRepositoryAutoPrunePolicy", "getUserAutoPrunePolicy"), place, uuid, cancellationToken);

    /// <summary>
    /// Creates a policy and reads it back (createOrganizationAutoPrunePolicy, createRepositoryAutoPrunePolicy,
    /// createUserAutoPrunePolicy).
    /// </summary>
    /// <param name="place">The organization, repository or user to create the policy for.</param>
    /// <param name="settings">The settings; a number of tags or an age is required.</param>
    /// <exception cref="System.ArgumentException">The settings contradict each other, or the registry could never apply them.</exception>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a policy with the same settings. NotFound: the place does not exist. NotSupported: the
    /// registry has no auto-prune policies. Forbidden: the user may not administer the place.
    /// </exception>
    public async Task<QuayAutoPrunePolicy> CreateAsync(Place place, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        string operation = Choose(place, "createOrganizationAutoPrunePolicy", "createRepositoryAutoPrunePolicy", "createUserAutoPrunePolicy");
        string uuid = await _calls.CreateAsync(operation, place, settings.ToBody(null), cancellationToken).ConfigureAwait(false);
        return await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes some settings of a policy. The registry replaces a policy as a whole, so it is read first
    /// (updateOrganizationAutoPrunePolicy, updateRepositoryAutoPrunePolicy, updateUserAutoPrunePolicy).
    /// </summary>
    /// <param name="place">The organization, repository or user that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="settings">The settings to change; those that are null are left as they are.</param>
    /// <exception cref="System.ArgumentException">The settings contradict each other, or the registry could never apply them.</exception>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. AlreadyExists: another policy has the same settings. Forbidden:
    /// the user may not administer the place.
    /// </exception>
    public async Task ChangeAsync(Place place, string uuid, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        QuayAutoPrunePolicy current = await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
        string operation = Choose(place, "updateOrganizationAutoPrunePolicy", "updateRepositoryAutoPrunePolicy", "updateUserAutoPrunePolicy");
        await _calls.ReplaceAsync(operation, place, uuid, settings.ToBody(current), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy (deleteOrganizationAutoPrunePolicy, deleteRepositoryAutoPrunePolicy, deleteUserAutoPrunePolicy).</summary>
    /// <param name="place">The organization, repository or user that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. NotSupported: the registry has no auto-prune policies. Forbidden:
    /// the user may not administer the place.
    /// </exception>
    public Task DeleteAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(
            Choose(place, "deleteOrganizationAutoPrunePolicy", "deleteRepositoryAutoPrunePolicy", "deleteUserAutoPrunePolicy"), place, uuid, cancellationToken);

    private static string Choose(Place place, string organization, string repository, string user) =>
        place.OrganizationName is not null ? organization : place.RepositoryName is not null ? repository : user;
}
