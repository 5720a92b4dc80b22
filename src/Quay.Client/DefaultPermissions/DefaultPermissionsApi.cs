using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Calls for the default permissions of organizations, which the API calls prototypes: permissions that each new repository starts with.</summary>
public sealed class DefaultPermissionsApi
{
    private readonly Connection _connection;

    internal DefaultPermissionsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the default permissions of an organization (getOrganizationPrototypePermissions).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the organization does not exist.</exception>
    public async Task<IReadOnlyList<QuayDefaultPermission>> ListAsync(string organization, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrganizationPrototypePermissions", $"organization/{organization}/prototypes")
            .About($"organization '{organization}'");
        Answer answer = await _connection.SendAsync<Answer>(request, cancellationToken).ConfigureAwait(false);
        answer.Prototypes.ForEach(permission => permission.Organization = organization);
        return answer.Prototypes;
    }

    /// <summary>
    /// Adds a default permission (createOrganizationPrototypePermission). The registry adds the same permission again, so
    /// the existing ones are read first (getOrganizationPrototypePermissions).
    /// </summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="grantee">The user, robot or team that receives the permission.</param>
    /// <param name="role">The role on the new repositories.</param>
    /// <param name="creator">The user or robot whose new repositories receive the permission; null for those of everybody.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">AlreadyExists: the grantee has a default permission. NotFound: one of the names does not exist.</exception>
    public async Task<QuayDefaultPermission> CreateAsync(
        string organization, Grantee grantee, QuayRepositoryRole role, string? creator, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrganizationPrototypePermission", $"organization/{organization}/prototypes");
        IReadOnlyList<QuayDefaultPermission> present = await ListAsync(organization, cancellationToken).ConfigureAwait(false);
        if (present.FirstOrDefault(permission => permission.IsFor(grantee, creator)) is { } same)
        {
            throw ErrorClassifier.AlreadyExists(request.About(Subject(organization, same.Id) + $" for {grantee}"));
        }

        // The role is valid, so 400 means that a name does not exist.
        request.About($"default permission of organization '{organization}'")
            .TreatAsNotFound(400, creator is null ? grantee.ToString() : $"{grantee} or the creator '{creator}'")
            .WithBody(new JsonBody()
                .Set("role", WireName.Of(role))
                .Set("delegate", new JsonBody().Set("name", grantee.Name).Set("kind", grantee.Kind == QuayGranteeKind.Team ? "team" : "user"))
                .SetIfGiven("activating_user", creator is null ? null : new JsonBody().Set("name", creator)));
        return await SendAsync(request, organization, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes the role of a default permission (updateOrganizationPrototypePermission).</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="id">The identifier of the default permission.</param>
    /// <param name="role">The new role.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such default permission.</exception>
    public Task<QuayDefaultPermission> SetAsync(string organization, string id, QuayRepositoryRole role, CancellationToken cancellationToken) =>
        SendAsync(
            ApiRequest.Put("updateOrganizationPrototypePermission", $"organization/{organization}/prototypes/{id}")
                .About(Subject(organization, id)).WithBody(new JsonBody().Set("role", WireName.Of(role))),
            organization,
            cancellationToken);

    /// <summary>Deletes a default permission (deleteOrganizationPrototypePermission). Existing repositories keep their permissions.</summary>
    /// <param name="organization">The name of the organization.</param>
    /// <param name="id">The identifier of the default permission.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such default permission.</exception>
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
