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
    /// <param name="place">Where they hold.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public Task<IReadOnlyList<QuayImmutabilityPolicy>> ListAsync(Place place, CancellationToken cancellationToken) =>
        _calls.ListAsync(Choose(place, "listOrgImmutabilityPolicies", "listRepositoryImmutabilityPolicies"), place, cancellationToken);

    /// <summary>Reads a policy (getOrgImmutabilityPolicy, getRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayImmutabilityPolicy> GetAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(Choose(place, "getOrgImmutabilityPolicy", "getRepositoryImmutabilityPolicy"), place, uuid, cancellationToken);

    /// <summary>Creates a policy and reads it back (createOrgImmutabilityPolicy, createRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">Where it is to hold.</param>
    /// <param name="tagPattern">The regular expression that chooses tags.</param>
    /// <param name="exceptMatching">Whether the tags are meant that do not match.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayImmutabilityPolicy> CreateAsync(Place place, string tagPattern, bool exceptMatching, CancellationToken cancellationToken)
    {
        string operation = Choose(place, "createOrgImmutabilityPolicy", "createRepositoryImmutabilityPolicy");
        string uuid = await _calls.CreateAsync(operation, place, Body(tagPattern, exceptMatching), cancellationToken).ConfigureAwait(false);
        return await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes a policy and leaves the rest of it as it is; the registry replaces it as a whole
    /// (updateOrgImmutabilityPolicy, updateRepositoryImmutabilityPolicy).
    /// </summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="tagPattern">The regular expression that chooses tags; null leaves it.</param>
    /// <param name="exceptMatching">Whether the tags are meant that do not match; null leaves it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task ChangeAsync(Place place, string uuid, string? tagPattern, bool? exceptMatching, CancellationToken cancellationToken)
    {
        QuayImmutabilityPolicy current = await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
        JsonBody body = Body(tagPattern ?? current.TagPattern, exceptMatching ?? current.ExceptMatching);
        string operation = Choose(place, "updateOrgImmutabilityPolicy", "updateRepositoryImmutabilityPolicy");
        await _calls.ReplaceAsync(operation, place, uuid, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy; tags that it locked stay so (deleteOrgImmutabilityPolicy, deleteRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">Where it holds.</param>
    /// <param name="uuid">Which one.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(Choose(place, "deleteOrgImmutabilityPolicy", "deleteRepositoryImmutabilityPolicy"), place, uuid, cancellationToken);

    private static string Choose(Place place, string organization, string repository) =>
        place.OrganizationName is not null ? organization : repository;

    private static JsonBody Body(string? tagPattern, bool exceptMatching) =>
        new JsonBody().Set("tagPattern", tagPattern).Set("tagPatternMatches", !exceptMatching);
}
