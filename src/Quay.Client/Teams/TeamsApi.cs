using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Teams of organizations.</summary>
public sealed class TeamsApi
{
    private readonly Connection _connection;

    internal TeamsApi(Connection connection) => _connection = connection;

    /// <summary>Lists the teams of an organization in the registry's order (getOrganization).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user is not a member of it.
    /// </exception>
    public async Task<IReadOnlyList<QuayTeam>> ListAsync(string organization, CancellationToken cancellationToken)
    {
        QuayOrganization answer = await new OrganizationsApi(_connection).GetAsync(organization, cancellationToken).ConfigureAwait(false);
        return answer.TeamsByName is null ? throw Hidden(organization) : answer.Teams;
    }

    /// <summary>Reads a team (getOrganization).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. Forbidden: the user is not a member of the organization.
    /// </exception>
    public async Task<QuayTeam> GetAsync(string organization, string name, CancellationToken cancellationToken) =>
        await FindAsync(organization, name, cancellationToken).ConfigureAwait(false)
            ?? throw ErrorClassifier.NotFound(ReadRequest(organization).About(Subject(organization, name)));

    /// <summary>
    /// Creates a team (updateOrganizationTeam). The registry would change an existing team of that name, so this reads the
    /// teams first and fails with <see cref="QuayErrorKind.AlreadyExists"/> if there is one (getOrganization).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="role">The role of its members in the organization.</param>
    /// <param name="description">The description; none if null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// AlreadyExists: there is a team of this name. NotFound: the organization does not exist. InvalidInput: the registry
    /// refuses the name. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<QuayTeam> CreateAsync(
        string organization, string name, QuayTeamRole role, string? description, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        if (await FindAsync(organization, name, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw ErrorClassifier.AlreadyExists(ReadRequest(organization).About(Subject(organization, name)));
        }

        await WriteAsync(organization, name, role, description, cancellationToken).ConfigureAwait(false);
        return await GetAsync(organization, name, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Changes the role or the description of a team (getOrganization, updateOrganizationTeam).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="role">The new role of its members in the organization; null leaves it.</param>
    /// <param name="description">The new description; null leaves it.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. Conflict: it is the last team of administrators. Forbidden: the
    /// user may not administer the organization.
    /// </exception>
    public async Task<QuayTeam> ChangeAsync(
        string organization, string name, QuayTeamRole? role, string? description, CancellationToken cancellationToken)
    {
        AddressName.Check(name);
        QuayTeam team = await GetAsync(organization, name, cancellationToken).ConfigureAwait(false);
        // The registry requires the role in every change. A role that this version does not know is sent back as it was read.
        team.GetAdditionalProperties().TryGetValue("role", out object? unknownRole);
        QuayTeam changed = await WriteAsync(organization, team.Name, role ?? team.Role ?? unknownRole, description, cancellationToken).ConfigureAwait(false);
        (team.Role, team.Description) = (changed.Role, changed.Description);
        return team;
    }

    /// <summary>Deletes a team (deleteOrganizationTeam).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. Conflict: it is the last team of administrators. Forbidden: the
    /// user may not administer the organization.
    /// </exception>
    public Task DeleteAsync(string organization, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationTeam", $"organization/{organization}/team/{name}").About(Subject(organization, name)), cancellationToken);

    /// <summary>Lists the permissions of a team on repositories (getOrganizationTeamPermissions).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public async Task<IReadOnlyList<QuayTeamPermission>> ListPermissionsAsync(string organization, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrganizationTeamPermissions", $"organization/{organization}/team/{name}/permissions")
            .About(Subject(organization, name));
        RepositoryGrant.Answer answer = await _connection.SendAsync<RepositoryGrant.Answer>(request, cancellationToken).ConfigureAwait(false);
        return answer.Permissions.ConvertAll(grant => new QuayTeamPermission
        {
            Organization = organization,
            Team = name,
            Repository = organization + "/" + grant.Repository?.Name,
            IsPublic = grant.Repository?.IsPublic,
            Role = grant.Role,
        });
    }

    /// <summary>Synchronizes the members of a team with a group of a directory (enableOrganizationTeamSync).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="group">The group of the directory.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. NotSupported: the registry has no directory. Forbidden: the user
    /// may not administer the organization.
    /// </exception>
    public Task EnableSyncAsync(string organization, string name, TeamGroup group, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Post("enableOrganizationTeamSync", $"organization/{organization}/team/{name}/syncing")
                .About(Subject(organization, name)).WithBody(group.ToBody()),
            cancellationToken);

    /// <summary>Ends the synchronization of a team; its members stay (disableOrganizationTeamSync).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or team does not exist. NotSupported: the registry has no directory. Forbidden: the user
    /// may not administer the organization.
    /// </exception>
    public Task DisableSyncAsync(string organization, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("disableOrganizationTeamSync", $"organization/{organization}/team/{name}/syncing").About(Subject(organization, name)),
            cancellationToken);

    /// <summary>Names a team in a message: <c>team 'ops' of organization 'acme'</c>.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The team.</param>
    public static string Subject(string organization, string name) => $"team '{name}' of {OrganizationsApi.Subject(organization)}";

    private static ApiRequest ReadRequest(string organization) => ApiRequest.Get("getOrganization", $"organization/{organization}");

    private static QuayApiException Hidden(string organization) =>
        new(QuayErrorKind.Forbidden, $"No permission for the teams of {OrganizationsApi.Subject(organization)}: the registry shows them to members of the organization only.", ReadRequest(organization));

    private async Task<QuayTeam?> FindAsync(string organization, string name, CancellationToken cancellationToken) =>
        (await ListAsync(organization, cancellationToken).ConfigureAwait(false))
            .FirstOrDefault(team => string.Equals(team.Name, name, StringComparison.OrdinalIgnoreCase));

    private Task<QuayTeam> WriteAsync(string organization, string name, object? role, string? description, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayTeam>(
            ApiRequest.Put("updateOrganizationTeam", $"organization/{organization}/team/{name}").About(Subject(organization, name))
                .WithBody(new JsonBody().Set("role", role is Enum known ? WireName.Of(known) : role).SetIfGiven("description", description)),
            cancellationToken);
}
