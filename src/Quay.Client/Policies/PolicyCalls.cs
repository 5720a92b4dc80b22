using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The calls that auto-prune and immutability policies have in common.</summary>
/// <param name="connection">The connection to the registry.</param>
/// <param name="kind">The segment of the route: <c>autoprunepolicy</c>.</param>
/// <param name="noun">The noun for a policy in messages: <c>auto-prune policy</c>.</param>
internal sealed class PolicyCalls<T>(Connection connection, string kind, string noun)
    where T : QuayPolicy
{
    public async Task<IReadOnlyList<T>> ListAsync(string operation, Place place, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get(operation, Route(place, null)).About($"{noun} of {place}").TreatAsNotFound(404, place.ToString());
        List<T> policies = (await connection.SendAsync<PolicyList>(request, cancellationToken).ConfigureAwait(false)).Policies;
        policies.ForEach(policy => policy.Of(place));
        if (policies.Count == 0 && place.OrganizationName is not null)
        {
            // The registry answers with an empty list for an organization that does not exist.
            await new OrganizationsApi(connection).GetAsync(place.OrganizationName, cancellationToken).ConfigureAwait(false);
        }

        return policies;
    }

    public async Task<T> GetAsync(string operation, Place place, string uuid, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get(operation, Route(place, uuid)).About(Subject(place, uuid));
        T policy = await connection.SendAsync<T>(request, cancellationToken).ConfigureAwait(false);
        policy.Of(place);
        return policy;
    }

    /// <returns>The UUID of the new policy.</returns>
    public async Task<string> CreateAsync(string operation, Place place, JsonBody body, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post(operation, Route(place, null)).About($"{noun} of {place}").TreatAsNotFound(404, place.ToString()).WithBody(body);
        return AnsweredValue.Identifier(request, (await connection.SendAsync<Created>(request, cancellationToken).ConfigureAwait(false)).Uuid);
    }

    public Task ReplaceAsync(string operation, Place place, string uuid, JsonBody body, CancellationToken cancellationToken) =>
        connection.SendAsync(ApiRequest.Put(operation, Route(place, uuid)).About(Subject(place, uuid)).WithBody(body), cancellationToken);

    public Task DeleteAsync(string operation, Place place, string uuid, CancellationToken cancellationToken) =>
        connection.SendAsync(ApiRequest.Delete(operation, Route(place, uuid)).About(Subject(place, uuid)), cancellationToken);

    private string Subject(Place place, string uuid) => $"{noun} '{uuid}' of {place}";

    /// <summary>The route of the policies of a place, or of one policy.</summary>
    private FormattableString Route(Place place, string? uuid)
    {
        if (place.OrganizationName is { } organization)
        {
            return uuid is null ? (FormattableString)$"organization/{organization}/{kind}/" : $"organization/{organization}/{kind}/{uuid}";
        }

        if (place.RepositoryName is { } repository)
        {
            return uuid is null ? (FormattableString)$"repository/{repository}/{kind}/" : $"repository/{repository}/{kind}/{uuid}";
        }

        return uuid is null ? (FormattableString)$"user/{kind}/" : $"user/{kind}/{uuid}";
    }

    private sealed class PolicyList : QuayObject
    {
        [JsonProperty]
        internal List<T> Policies { get; set; } = [];
    }

    private sealed class Created : QuayObject
    {
        [JsonProperty]
        internal string Uuid { get; set; } = string.Empty;
    }
}
