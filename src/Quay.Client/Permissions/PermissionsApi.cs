using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Who may do what with a repository.</summary>
public sealed class PermissionsApi
{
    private readonly Connection _connection;

    internal PermissionsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists permissions (listRepoUserPermissions, listRepoTeamPermissions). A repository that does not exist has none,
    /// the registry says, so it is looked for then (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="kind">Only those of users, robots or teams; all if null.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<QuayRepositoryPermission>> ListAsync(
        RepositoryName repository, QuayGranteeKind? kind, CancellationToken cancellationToken)
    {
        var found = new List<QuayRepositoryPermission>();
        if (kind != QuayGranteeKind.Team)
        {
            ApiRequest users = ApiRequest.Get("listRepoUserPermissions", $"repository/{repository}/permissions/user/");
            found.AddRange(await ListAsync(users, repository, QuayGranteeKind.User, cancellationToken).ConfigureAwait(false));
        }

        if (kind is null or QuayGranteeKind.Team)
        {
            ApiRequest teams = ApiRequest.Get("listRepoTeamPermissions", $"repository/{repository}/permissions/team/");
            found.AddRange(await ListAsync(teams, repository, QuayGranteeKind.Team, cancellationToken).ConfigureAwait(false));
        }

        if (found.Count == 0)
        {
            await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        }

        return kind is null ? found : found.FindAll(permission => permission.Kind == kind);
    }

    /// <summary>Reads a permission (getUserPermissions, getTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">Whose permission.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRepositoryPermission> GetAsync(RepositoryName repository, Grantee grantee, CancellationToken cancellationToken) =>
        SendAsync(
            grantee.Kind == QuayGranteeKind.Team
                ? ApiRequest.Get("getTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
                : ApiRequest.Get("getUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}"),
            repository,
            grantee,
            cancellationToken);

    /// <summary>Reads what a user may do in the end, through teams as well (getUserTransitivePermission).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="user">The user's name.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayRepositoryPermission> GetTransitiveAsync(RepositoryName repository, string user, CancellationToken cancellationToken)
    {
        var grantee = new Grantee(QuayGranteeKind.User, user);
        ApiRequest request = ApiRequest.Get("getUserTransitivePermission", $"repository/{repository}/permissions/user/{user}/transitive")
            .About(Subject(repository, grantee));
        TransitivePermissions answer = await _connection.SendAsync<TransitivePermissions>(request, cancellationToken).ConfigureAwait(false);
        QuayRepositoryPermission permission = answer.Permissions.OrderByDescending(p => p.Role).FirstOrDefault() ?? throw ErrorClassifier.NotFound(request);
        permission.IsTransitive = true;
        return permission.Of(repository, QuayGranteeKind.User, user);
    }

    /// <summary>Gives a permission, or changes one (changeUserPermissions, changeTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">Whose permission.</param>
    /// <param name="role">What they may do.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayRepositoryPermission> SetAsync(
        RepositoryName repository, Grantee grantee, QuayRepositoryRole role, CancellationToken cancellationToken)
    {
        ApiRequest request = grantee.Kind == QuayGranteeKind.Team
            ? ApiRequest.Put("changeTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
            : ApiRequest.Put("changeUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}");
        // The registry fails, rather than refuses, on a repository that it does not know.
        request.TreatAsNotFound(500, RepositoriesApi.Subject(repository)).WithBody(new JsonBody().Set("role", WireName.Of(role)));
        return SendAsync(request, repository, grantee, cancellationToken);
    }

    /// <summary>Takes a permission away (deleteUserPermissions, deleteTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">Whose permission.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(RepositoryName repository, Grantee grantee, CancellationToken cancellationToken)
    {
        ApiRequest request = grantee.Kind == QuayGranteeKind.Team
            ? ApiRequest.Delete("deleteTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
            : ApiRequest.Delete("deleteUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}");
        return _connection.SendAsync(request.About(Subject(repository, grantee)), cancellationToken);
    }

    /// <summary>
    /// Finds out what has to change for a repository to have given permissions. Those of the owner of its namespace
    /// cannot be changed and stay.
    /// </summary>
    /// <param name="wanted">The permissions of another repository.</param>
    /// <param name="destination">The repository.</param>
    /// <param name="replace">Whether permissions that are not among the wanted ones go.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<IReadOnlyList<PermissionChange>> CompareAsync(
        IReadOnlyList<QuayRepositoryPermission> wanted, RepositoryName destination, bool replace, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayRepositoryPermission> present = await ListAsync(destination, null, cancellationToken).ConfigureAwait(false);
        List<PermissionChange> changes = wanted
            .Where(permission => permission.Role is not null)
            .Select(permission => new PermissionChange(permission.Grantee, permission.Role, Find(present, permission)?.Role))
            .Where(change => change.Role != change.Before)
            .ToList();
        if (replace)
        {
            changes.AddRange(present
                .Where(permission => Find(wanted, permission) is null)
                .Select(permission => new PermissionChange(permission.Grantee, null, permission.Role)));
        }

        return changes.FindAll(change => change.Grantee.Kind != QuayGranteeKind.User || change.Grantee.Name != destination.Namespace);
    }

    private static QuayRepositoryPermission? Find(IEnumerable<QuayRepositoryPermission> among, QuayRepositoryPermission same) =>
        among.FirstOrDefault(permission => permission.Name == same.Name && permission.Kind == same.Kind);

    private static string Subject(RepositoryName repository, Grantee grantee) => $"permission of {grantee} on repository '{repository}'";

    private async Task<IEnumerable<QuayRepositoryPermission>> ListAsync(
        ApiRequest request, RepositoryName repository, QuayGranteeKind kind, CancellationToken cancellationToken)
    {
        request.About($"list of permissions of repository '{repository}'");
        PermissionsByName answer = await _connection.SendAsync<PermissionsByName>(request, cancellationToken).ConfigureAwait(false);
        return answer.Permissions.Select(entry => entry.Value.Of(repository, kind, entry.Key));
    }

    private async Task<QuayRepositoryPermission> SendAsync(
        ApiRequest request, RepositoryName repository, Grantee grantee, CancellationToken cancellationToken)
    {
        request.About(Subject(repository, grantee));
        QuayRepositoryPermission permission = await _connection.SendAsync<QuayRepositoryPermission>(request, cancellationToken).ConfigureAwait(false);
        return permission.Of(repository, grantee.Kind, grantee.Name);
    }

    private sealed class PermissionsByName : QuayObject
    {
        [JsonProperty]
        internal Dictionary<string, QuayRepositoryPermission> Permissions { get; set; } = [];
    }

    private sealed class TransitivePermissions : QuayObject
    {
        [JsonProperty]
        internal List<QuayRepositoryPermission> Permissions { get; set; } = [];
    }
}
