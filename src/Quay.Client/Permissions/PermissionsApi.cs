using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>Calls for the permissions on repositories.</summary>
public sealed class PermissionsApi
{
    private readonly Connection _connection;

    internal PermissionsApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Lists the permissions on a repository (listRepoUserPermissions, listRepoTeamPermissions). The registry answers an
    /// empty list for a repository that does not exist, so the repository is read if the list is empty (getRepo).
    /// </summary>
    /// <param name="repository">The repository.</param>
    /// <param name="kind">Lists only the permissions of users, robots or teams; all if null.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist. Forbidden: the user cannot administer it.</exception>
    public async Task<IReadOnlyList<QuayRepositoryPermission>> ListAsync(
        RepositoryName repository, QuayGranteeKind? kind, CancellationToken cancellationToken)
    {
        var found = new List<QuayRepositoryPermission>();
        if (kind != QuayGranteeKind.Team)
        {
            found.AddRange(await ListAsync(Users(repository), repository, QuayGranteeKind.User, cancellationToken).ConfigureAwait(false));
        }

        if (kind is null or QuayGranteeKind.Team)
        {
            found.AddRange(await ListAsync(Teams(repository), repository, QuayGranteeKind.Team, cancellationToken).ConfigureAwait(false));
        }

        if (found.Count == 0)
        {
            await new RepositoriesApi(_connection).RequireAsync(repository, cancellationToken).ConfigureAwait(false);
        }

        return kind is null ? found : found.FindAll(permission => permission.Kind == kind);
    }

    /// <summary>Lists the permissions of users, robots and teams on a repository that is known to exist, with both requests at once.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    internal async Task<IReadOnlyList<QuayRepositoryPermission>> ReadBothListsAsync(RepositoryName repository, CancellationToken cancellationToken)
    {
        Task<IEnumerable<QuayRepositoryPermission>> teams = Waiting.Observed(ListAsync(Teams(repository), repository, QuayGranteeKind.Team, cancellationToken));
        IEnumerable<QuayRepositoryPermission> users = await ListAsync(Users(repository), repository, QuayGranteeKind.User, cancellationToken).ConfigureAwait(false);
        return [.. users, .. await teams.ConfigureAwait(false)];
    }

    /// <summary>Lists the permissions of a repository that is known to exist (listRepoUserPermissions, listRepoTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="kind">Those of teams; those of users and robots otherwise.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal async Task<IReadOnlyList<QuayRepositoryPermission>> ListPresentAsync(
        RepositoryName repository, QuayGranteeKind kind, CancellationToken cancellationToken)
    {
        ApiRequest request = kind == QuayGranteeKind.Team ? Teams(repository) : Users(repository);
        return (await ListAsync(request, repository, kind, cancellationToken).ConfigureAwait(false)).ToArray();
    }

    /// <summary>Reads a permission (getUserPermissions, getTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">The user, robot or team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such permission.</exception>
    public Task<QuayRepositoryPermission> GetAsync(RepositoryName repository, Grantee grantee, CancellationToken cancellationToken) =>
        SendAsync(
            grantee.Kind == QuayGranteeKind.Team
                ? ApiRequest.Get("getTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
                : ApiRequest.Get("getUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}"),
            repository,
            grantee,
            cancellationToken);

    /// <summary>Reads the highest role of a user, including those of the user's teams (getUserTransitivePermission).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="user">The name of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the user has no permission, directly or through a team.</exception>
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

    /// <summary>Gives a permission or changes it (changeUserPermissions, changeTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">The user, robot or team. A robot must belong to the namespace of the repository.</param>
    /// <param name="role">The role.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: the repository or the grantee does not exist.</exception>
    public Task<QuayRepositoryPermission> SetAsync(
        RepositoryName repository, Grantee grantee, QuayRepositoryRole role, CancellationToken cancellationToken)
    {
        ApiRequest request = grantee.Kind == QuayGranteeKind.Team
            ? ApiRequest.Put("changeTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
            : ApiRequest.Put("changeUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}");
        // The registry answers 500 for a repository that does not exist.
        request.TreatAsNotFound(500, RepositoriesApi.Subject(repository)).WithBody(new JsonBody().Set("role", WireName.Of(role)));
        return SendAsync(request, repository, grantee, cancellationToken);
    }

    /// <summary>Removes a permission (deleteUserPermissions, deleteTeamPermissions).</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">The user, robot or team.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">NotFound: there is no such permission.</exception>
    public Task DeleteAsync(RepositoryName repository, Grantee grantee, CancellationToken cancellationToken)
    {
        ApiRequest request = grantee.Kind == QuayGranteeKind.Team
            ? ApiRequest.Delete("deleteTeamPermissions", $"repository/{repository}/permissions/team/{grantee.Name}")
            : ApiRequest.Delete("deleteUserPermissions", $"repository/{repository}/permissions/user/{grantee.Name}");
        return _connection.SendAsync(request.About(Subject(repository, grantee)), cancellationToken);
    }

    /// <summary>
    /// Determines the changes that give a repository the permissions of another one (listRepoUserPermissions,
    /// listRepoTeamPermissions). The permission of a user in the user's own namespace cannot be changed and is left out.
    /// </summary>
    /// <param name="wanted">The permissions of the other repository.</param>
    /// <param name="destination">The repository that receives the permissions.</param>
    /// <param name="replace">Whether permissions that are not among <paramref name="wanted"/> are removed.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">NotFound: the repository does not exist.</exception>
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

    private static ApiRequest Users(RepositoryName repository) => ApiRequest.Get("listRepoUserPermissions", $"repository/{repository}/permissions/user/");

    private static ApiRequest Teams(RepositoryName repository) => ApiRequest.Get("listRepoTeamPermissions", $"repository/{repository}/permissions/team/");

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
