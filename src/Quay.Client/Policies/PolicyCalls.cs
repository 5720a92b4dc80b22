using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The calls that the kinds of policies have in common.</summary>
/// <param name="connection">Where the calls go.</param>
/// <param name="kind">The kind as it stands in addresses.</param>
/// <param name="noun">One of them as messages name it.</param>
internal sealed class PolicyCalls<T>(Connection connection, string kind, string noun)
    where T : QuayPolicy
{
    public async Task<IReadOnlyList<T>> ListAsync(string operation, PolicyScope scope, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get(operation, scope.Route(kind, null)).About($"{noun} of {scope}").MissingAt(404, scope.ToString());
        List<T> policies = (await connection.SendAsync<PolicyList>(request, cancellationToken).ConfigureAwait(false)).Policies;
        policies.ForEach(policy => policy.Of(scope));
        if (policies.Count == 0 && scope.OrganizationName is not null)
        {
            // Of an organization that does not exist the registry says that it has none.
            await new OrganizationsApi(connection).GetAsync(scope.OrganizationName, cancellationToken).ConfigureAwait(false);
        }

        return policies;
    }

    public async Task<T> GetAsync(string operation, PolicyScope scope, string uuid, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get(operation, scope.Route(kind, uuid)).About(Subject(scope, uuid));
        T policy = await connection.SendAsync<T>(request, cancellationToken).ConfigureAwait(false);
        policy.Of(scope);
        return policy;
    }

    /// <returns>The UUID of the new policy.</returns>
    public async Task<string> CreateAsync(string operation, PolicyScope scope, JsonBody body, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post(operation, scope.Route(kind, null)).About($"{noun} of {scope}").MissingAt(404, scope.ToString()).WithBody(body);
        return (await connection.SendAsync<Created>(request, cancellationToken).ConfigureAwait(false)).Uuid;
    }

    public Task ReplaceAsync(string operation, PolicyScope scope, string uuid, JsonBody body, CancellationToken cancellationToken) =>
        connection.SendAsync(ApiRequest.Put(operation, scope.Route(kind, uuid)).About(Subject(scope, uuid)).WithBody(body), cancellationToken);

    public Task DeleteAsync(string operation, PolicyScope scope, string uuid, CancellationToken cancellationToken) =>
        connection.SendAsync(ApiRequest.Delete(operation, scope.Route(kind, uuid)).About(Subject(scope, uuid)), cancellationToken);

    private string Subject(PolicyScope scope, string uuid) => $"{noun} '{uuid}' of {scope}";

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
