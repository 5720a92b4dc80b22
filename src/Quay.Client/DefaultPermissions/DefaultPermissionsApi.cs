using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The permissions that new repositories of organizations begin with; the API calls them prototypes.</summary>
public sealed class DefaultPermissionsApi
{
    private readonly Connection _connection;

    internal DefaultPermissionsApi(Connection connection) => _connection = connection;

    /// <summary>Lists default permissions (getOrganizationPrototypePermissions).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<IReadOnlyList<QuayDefaultPermission>> ListAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrganizationPrototypePermissions", $"organization/{organization}/prototypes")
            .About($"organization '{organization}'");
        Answer answer = await _connection.SendAsync<Answer>(request, cancellationToken).ConfigureAwait(false);
        answer.Prototypes.ForEach(permission => permission.Organization = organization);
        return answer.Prototypes;
    }

    /// <summary>
    /// Adds a default permission (createOrganizationPrototypePermission). The registry would add it a second time as
    /// well, so the others are looked at first.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="grantee">Who gets the permission.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="creator">The user or robot whose repositories it is for; null for those of everybody.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayDefaultPermission> CreateAsync(
        string organization, Grantee grantee, QuayRepositoryRole role, string? creator, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrganizationPrototypePermission", $"organization/{organization}/prototypes");
        IReadOnlyList<QuayDefaultPermission> present = await ListAsync(organization, cancellationToken).ConfigureAwait(false);
        if (present.FirstOrDefault(permission => permission.IsFor(grantee, creator)) is { } same)
        {
            throw ErrorClassifier.AlreadyExists(request.About(Subject(organization, same.Id) + $" for {grantee}"));
        }

        // The role is one of the API's, so only names can be wrong.
        request.About($"default permission of organization '{organization}'")
            .TreatAsNotFound(400, creator is null ? grantee.ToString() : $"{grantee} or the creator '{creator}'")
            .WithBody(new JsonBody()
                .Set("role", WireName.Of(role))
                .Set("delegate", new JsonBody().Set("name", grantee.Name).Set("kind", grantee.Kind == QuayGranteeKind.Team ? "team" : "user"))
                .SetIfGiven("activating_user", creator is null ? null : new JsonBody().Set("name", creator)));
        return await SendAsync(request, organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes what a default permission lets do (updateOrganizationPrototypePermission).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="id">The id of the default permission.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayDefaultPermission> SetAsync(string organization, string id, QuayRepositoryRole role, CancellationToken cancellationToken) =>
        SendAsync(
            ApiRequest.Put("updateOrganizationPrototypePermission", $"organization/{organization}/prototypes/{id}")
                .About(Subject(organization, id)).WithBody(new JsonBody().Set("role", WireName.Of(role))),
            organization,
            cancellationToken);

    /// <summary>Deletes a default permission; repositories that are there keep theirs (deleteOrganizationPrototypePermission).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="id">The id of the default permission.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(string organization, string id, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationPrototypePermission", $"organization/{organization}/prototypes/{id}").About(Subject(organization, id)),
            cancellationToken);

    private static string Subject(string organization, string id) => $"default permission '{id}' of organization '{organization}'";

    private async Task<QuayDefaultPermission> SendAsync(ApiRequest request, string organization, CancellationToken cancellationToken)
    {
        QuayDefaultPermission permission = await _connection.SendAsync<QuayDefaultPermission>(request, cancellationToken).ConfigureAwait(false);
        permission.Organization = organization;
        return permission;
    }

    private sealed class Answer : QuayObject
    {
        [JsonProperty]
        internal List<QuayDefaultPermission> Prototypes { get; set; } = [];
    }
}
