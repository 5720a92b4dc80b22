using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Calls for immutability policies, by which the registry locks tags of organizations and repositories.</summary>
public sealed class ImmutabilityPoliciesApi
{
    private readonly PolicyCalls<QuayImmutabilityPolicy> _calls;

    internal ImmutabilityPoliciesApi(Connection connection) => _calls = new(connection, "immutabilitypolicy", "immutability policy");

    /// <summary>Lists the policies of a place (listOrgImmutabilityPolicies, listRepositoryImmutabilityPolicies).</summary>
    /// <param name="place">The organization or repository whose policies are listed.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the place does not exist. NotSupported: the registry has no immutability policies. Forbidden: the user may
    /// not administer the place.
    /// </exception>
    public Task<IReadOnlyList<QuayImmutabilityPolicy>> ListAsync(Place place, CancellationToken cancellationToken) =>
        _calls.ListAsync(Choose(place, "listOrgImmutabilityPolicies", "listRepositoryImmutabilityPolicies"), place, cancellationToken);

    /// <summary>Reads a policy (getOrgImmutabilityPolicy, getRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">The organization or repository that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. NotSupported: the registry has no immutability policies.
    /// Forbidden: the user may not administer the place.
    /// </exception>
    public Task<QuayImmutabilityPolicy> GetAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.GetAsync(Choose(place, "getOrgImmutabilityPolicy", "getRepositoryImmutabilityPolicy"), place, uuid, cancellationToken);

    /// <summary>Creates a policy and reads it back (createOrgImmutabilityPolicy, createRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">The organization or repository to create the policy for.</param>
    /// <param name="tagPattern">A regular expression that selects tags.</param>
    /// <param name="exceptMatching">Whether the tags that do not match are selected.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a policy for the same tags. NotFound: the place does not exist. NotSupported: the registry has
    /// no immutability policies. Forbidden: the user may not administer the place.
    /// </exception>
    public async Task<QuayImmutabilityPolicy> CreateAsync(Place place, string tagPattern, bool exceptMatching, CancellationToken cancellationToken)
    {
        string operation = Choose(place, "createOrgImmutabilityPolicy", "createRepositoryImmutabilityPolicy");
        string uuid = await _calls.CreateAsync(operation, place, Body(tagPattern, exceptMatching), cancellationToken).ConfigureAwait(false);
        return await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Changes some settings of a policy. The registry replaces a policy as a whole, so it is read first
    /// (updateOrgImmutabilityPolicy, updateRepositoryImmutabilityPolicy).
    /// </summary>
    /// <param name="place">The organization or repository that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="tagPattern">A regular expression that selects tags; null leaves it as it is.</param>
    /// <param name="exceptMatching">Whether the tags that do not match are selected; null leaves it as it is.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. AlreadyExists: another policy is for the same tags. Forbidden: the
    /// user may not administer the place.
    /// </exception>
    public async Task ChangeAsync(Place place, string uuid, string? tagPattern, bool? exceptMatching, CancellationToken cancellationToken)
    {
        QuayImmutabilityPolicy current = await GetAsync(place, uuid, cancellationToken).ConfigureAwait(false);
        JsonBody body = Body(tagPattern ?? current.TagPattern, exceptMatching ?? current.ExceptMatching);
        string operation = Choose(place, "updateOrgImmutabilityPolicy", "updateRepositoryImmutabilityPolicy");
        await _calls.ReplaceAsync(operation, place, uuid, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a policy; tags that it locked stay locked (deleteOrgImmutabilityPolicy, deleteRepositoryImmutabilityPolicy).</summary>
    /// <param name="place">The organization or repository that the policy belongs to.</param>
    /// <param name="uuid">The UUID of the policy.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the policy, or the place, does not exist. NotSupported: the registry has no immutability policies.
    /// Forbidden: the user may not administer the place.
    /// </exception>
    public Task DeleteAsync(Place place, string uuid, CancellationToken cancellationToken) =>
        _calls.DeleteAsync(Choose(place, "deleteOrgImmutabilityPolicy", "deleteRepositoryImmutabilityPolicy"), place, uuid, cancellationToken);

    private static string Choose(Place place, string organization, string repository) =>
        place.OrganizationName is not null ? organization : repository;

    private static JsonBody Body(string? tagPattern, bool exceptMatching) =>
        new JsonBody().Set("tagPattern", tagPattern).Set("tagPatternMatches", !exceptMatching);
}
