using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Permissions;

/// <summary>Roles of users, robots and teams in a repository.</summary>
internal static class PermissionsArea
{
    private const string NoUser = "User does not have permission for repo.";
    private const string NoTeam = "Team does not have permission for repo.";

    public static void Register(OperationTable operations)
    {
        operations.Serve("listRepoUserPermissions", Access.RepoAdmin, call => List(call, repository => repository.UserRoles, ShowUser));
        operations.Serve("listRepoTeamPermissions", Access.RepoAdmin, call => List(call, repository => repository.TeamRoles, ShowTeam));
        operations.Serve("getUserPermissions", Access.RepoAdmin, GetUserPermissions);
        operations.Serve("getTeamPermissions", Access.RepoAdmin, GetTeamPermissions);
        operations.Serve("getUserTransitivePermission", Access.RepoAdmin, GetUserTransitivePermission);
        operations.Serve("changeUserPermissions", Access.RepoAdmin, ChangeUserPermissions);
        operations.Serve("changeTeamPermissions", Access.RepoAdmin, ChangeTeamPermissions);
        operations.Serve("deleteUserPermissions", Access.RepoAdmin, DeleteUserPermissions);
        operations.Serve("deleteTeamPermissions", Access.RepoAdmin, call => Delete(call, call.Repository?.TeamRoles, call.Route("teamname"), NoTeam));
    }

    private static Answer List(
        ApiCall call, Func<Repository, OrderedDictionary<string, RepositoryRole>> roles, Func<ApiCall, string, RepositoryRole, object> view) => Answer.Ok(new
        {
            Permissions = NamedMembers.Of(
                call.Repository is Repository repository ? roles(repository) : [], entry => entry.Key, entry => view(call, entry.Key, entry.Value)),
        });

    private static Answer GetUserPermissions(ApiCall call)
    {
        string name = call.Route("username");
        return call.Repository is Repository repository && repository.UserRoles.TryGetValue(name, out RepositoryRole role)
            ? Answer.Ok(ShowUser(call, name, role))
            : Answer.Message(400, NoUser);
    }

    private static Answer GetTeamPermissions(ApiCall call) =>
        call.Repository is Repository repository && repository.TeamRoles.TryGetValue(call.Route("teamname"), out RepositoryRole role)
            ? Answer.Ok(new { Role = role.ApiName })
            : Answer.Message(400, NoTeam);

    private static Answer GetUserTransitivePermission(ApiCall call)
    {
        string name = call.Route("username");
        if (call.Repository is not Repository repository || call.State.FindUser(name) is null)
        {
            return call.NotFound();
        }

        var roles = new List<RepositoryRole>();
        if (repository.UserRoles.TryGetValue(name, out RepositoryRole own))
        {
            roles.Add(own);
        }

        IEnumerable<Team> teams = (repository.Owner as Organization)?.Teams.Values ?? Enumerable.Empty<Team>();
        foreach (Team team in teams.Where(team => team.Members.Contains(name)))
        {
            if (team.Role == "admin")
            {
                roles.Add(RepositoryRole.Admin);
            }
            else if (repository.TeamRoles.TryGetValue(team.Name, out RepositoryRole granted))
            {
                roles.Add(granted);
            }
        }

        return roles.Count == 0 ? call.NotFound() : Answer.Ok(new { Permissions = new[] { new { Role = roles.Max().ApiName } } });
    }

    private static Answer ChangeUserPermissions(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Pages.InternalError();
        }

        string name = call.Route("username");
        if (name == repository.Owner.Name)
        {
            return call.Invalid("Namespace owner must always be admin.");
        }

        if (!call.State.HasUserOrRobot(name))
        {
            return call.Invalid($"Invalid username: {name}");
        }

        if (call.State.FindRobot(name) is Robot robot && robot.Owner != repository.Owner)
        {
            return call.Invalid($"Cannot add robot {name} under namespace {repository.Owner.Name}");
        }

        RepositoryRole role = Role(call);
        repository.UserRoles[name] = role;
        call.Log("change_repo_permission", repository, ("username", name), ("role", role.ApiName));
        return Answer.Ok(ShowUser(call, name, role));
    }

    private static Answer ChangeTeamPermissions(ApiCall call)
    {
        if (call.Repository is not Repository repository)
        {
            return Pages.InternalError();
        }

        string name = call.Route("teamname");
        if (repository.Owner is not Organization organization || !organization.Teams.ContainsKey(name))
        {
            return call.Invalid($"No team {name} in organization {repository.Owner.Name}");
        }

        RepositoryRole role = Role(call);
        repository.TeamRoles[name] = role;
        call.Log("change_repo_permission", repository.Owner, repository.Name, ("team", name), ("repo", repository.Name), ("role", role.ApiName));
        return Answer.Ok(ShowTeam(call, name, role));
    }

    private static Answer DeleteUserPermissions(ApiCall call) => call.Route("username") == call.RepositoryOwner?.Name
        ? call.Invalid("Namespace owner must always be admin.")
        : Delete(call, call.Repository?.UserRoles, call.Route("username"), NoUser);

    private static Answer Delete(ApiCall call, OrderedDictionary<string, RepositoryRole>? roles, string name, string missing)
    {
        if (roles is null || !roles.Remove(name))
        {
            return call.Invalid(missing);
        }

        call.Log("delete_repo_permission", call.Repository!, ("name", name));
        return Answer.NoContent();
    }

    private static RepositoryRole Role(ApiCall call) => Enum.Parse<RepositoryRole>(call.Text("role")!, ignoreCase: true);

    private static Merged ShowUser(ApiCall call, string name, RepositoryRole role)
    {
        ShownEntity entity = EntityView.Show(call.State, name);
        return new Merged(
            new { Role = role.ApiName, name, entity.IsRobot, entity.Avatar },
            call.RepositoryOwner is Organization organization ? new { IsOrgMember = entity.IsRobot || organization.HasMember(name) } : null);
    }

    private static object ShowTeam(ApiCall call, string name, RepositoryRole role) =>
        new { Role = role.ApiName, name, Avatar = AvatarImage.Of(name, call.RepositoryPath + name).ForKind("team") };
}
