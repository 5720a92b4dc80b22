using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Which tags the registry locks by itself, in organizations and repositories.</summary>
public sealed class ImmutabilityPoliciesApi
{
    private readonly PolicyCalls<QuayImmutabilityPolicy> _calls;

    internal ImmutabilityPoliciesApi(Connection connection) => _calls = new(connection, "immutabilitypolicy", "immutability policy");

    /// <summary>Lists policies (listOrgImmutabilityPolicies, listRepositoryImmutabilityPolicies).</summary>
    /// <param name="scope">Where they hold.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task<IReadOnlyList<QuayImmutabilityPolicy>> ListAsync(PolicyScope scope, CancellationToken cancellationToken) =>
        _calls.ListAsync(Choose(scope, "listOrgImmutabilityPolicies", "listRepositoryImmutabilityPolicies"), scope, cancellationToken);

    /// <summary>Reads a policy (getOrgImmutabilityPolicy, getRepositoryImmutabilityPolicy).</summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayImmutabilityPolicy> GetAsync(PolicyScope scope, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(Choose(scope, "getOrgImmutabilityPolicy", "getRepositoryImmutabilityPolicy"), scope, uuid, cancellationToken);

    /// <summary>Creates a policy and reads it back (createOrgImmutabilityPolicy, createRepositoryImmutabilityPolicy).</summary>
    /// <param name="scope">Where it is to hold.</param>
    /// <param name="tagPattern">The regular expression that chooses tags.</param>
    /// <param name="exceptMatching">Whether the tags are meant that do not match.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayImmutabilityPolicy> CreateAsync(PolicyScope scope, string tagPattern, bool exceptMatching, CancellationToken cancellationToken)
    {
        string operation = Choose(scope, "createOrgImmutabilityPolicy", "createRepositoryImmutabilityPolicy");
        string uuid = await _calls.CreateAsync(operation, scope, Body(tagPattern, exceptMatching), cancellationToken).ConfigureAwait(false);
        return await GetAsync(scope, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a policy and leaves the rest of it as it is; the registry replaces it as a whole
    /// (updateOrgImmutabilityPolicy, updateRepositoryImmutabilityPolicy).
    /// </summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="tagPattern">The regular expression that chooses tags; null leaves it.</param>
    /// <param name="exceptMatching">Whether the tags are meant that do not match; null leaves it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task ChangeAsync(PolicyScope scope, string uuid, string? tagPattern, bool? exceptMatching, CancellationToken cancellationToken)
    {
        QuayImmutabilityPolicy current = await GetAsync(scope, uuid, cancellationToken).ConfigureAwait(false);
        JsonBody body = Body(tagPattern ?? current.TagPattern, exceptMatching ?? current.ExceptMatching);
        string operation = Choose(scope, "updateOrgImmutabilityPolicy", "updateRepositoryImmutabilityPolicy");
        await _calls.ReplaceAsync(operation, scope, uuid, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy; tags that it locked stay so (deleteOrgImmutabilityPolicy, deleteRepositoryImmutabilityPolicy).</summary>
    /// <param name="scope">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(PolicyScope scope, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(Choose(scope, "deleteOrgImmutabilityPolicy", "deleteRepositoryImmutabilityPolicy"), scope, uuid, cancellationToken);

    private static string Choose(PolicyScope scope, string organization, string repository) =>
        scope.OrganizationName is not null ? organization : repository;

    private static JsonBody Body(string? tagPattern, bool exceptMatching) =>
        new JsonBody().Set("tagPattern", tagPattern).Set("tagPatternMatches", !exceptMatching);
}
