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
    /// <param name="scope">Where they hold.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task<IReadOnlyList<QuayAutoPrunePolicy>> ListAsync(PolicyScope scope, CancellationToken cancellationToken) =>
        _calls.ListAsync(
            Choose(scope, "listOrganizationAutoPrunePolicies", "listRepositoryAutoPrunePolicies", "listUserAutoPrunePolicies"), scope, cancellationToken);

    /// <summary>Reads a policy (getOrganizationAutoPrunePolicy, getRepositoryAutoPrunePolicy, getUserAutoPrunePolicy).</summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayAutoPrunePolicy> GetAsync(PolicyScope scope, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(
            Choose(scope, "getOrganizationAutoPrunePolicy", "getRepositoryAutoPrunePolicy", "getUserAutoPrunePolicy"), scope, uuid, cancellationToken);

    /// <summary>
    /// Creates a policy and reads it back (createOrganizationAutoPrunePolicy, createRepositoryAutoPrunePolicy,
    /// createUserAutoPrunePolicy).
    /// </summary>
    /// <param name="scope">Where it is to hold.</param>
    /// <param name="settings">The number of tags or their age at least.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayAutoPrunePolicy> CreateAsync(PolicyScope scope, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        string operation = Choose(scope, "createOrganizationAutoPrunePolicy", "createRepositoryAutoPrunePolicy", "createUserAutoPrunePolicy");
        string uuid = await _calls.CreateAsync(operation, scope, settings.ToBody(null), cancellationToken).ConfigureAwait(false);
        return await GetAsync(scope, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a policy and leaves the rest of it as it is; the registry replaces it as a whole
    /// (updateOrganizationAutoPrunePolicy, updateRepositoryAutoPrunePolicy, updateUserAutoPrunePolicy).
    /// </summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="settings">What to change.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task ChangeAsync(PolicyScope scope, string uuid, AutoPruneSettings settings, CancellationToken cancellationToken)
    {
        settings.Check();
        QuayAutoPrunePolicy current = await GetAsync(scope, uuid, cancellationToken).ConfigureAwait(false);
        string operation = Choose(scope, "updateOrganizationAutoPrunePolicy", "updateRepositoryAutoPrunePolicy", "updateUserAutoPrunePolicy");
        await _calls.ReplaceAsync(operation, scope, uuid, settings.ToBody(current), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy (deleteOrganizationAutoPrunePolicy, deleteRepositoryAutoPrunePolicy, deleteUserAutoPrunePolicy).</summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(PolicyScope scope, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(
            Choose(scope, "deleteOrganizationAutoPrunePolicy", "deleteRepositoryAutoPrunePolicy", "deleteUserAutoPrunePolicy"), scope, uuid, cancellationToken);

    private static string Choose(PolicyScope scope, string organization, string repository, string user) =>
        scope.OrganizationName is not null ? organization : scope.RepositoryName is not null ? repository : user;
}
