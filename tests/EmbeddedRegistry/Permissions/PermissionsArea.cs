using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Permissions;

/// <summary>Who may do what with a repository.</summary>
internal static class PermissionsArea
{
    private const string NoUser = "User does not have permission for repo.";
    private const string NoTeam = "Team does not have permission for repo.";

    public static void Register(OperationTable operations)
    {
        operations.Serve("listRepoUserPermissions", Access.RepoAdmin, call => List(call, repository => repository.UserRoles, WriteUser));
        operations.Serve("listRepoTeamPermissions", Access.RepoAdmin, call => List(call, repository => repository.TeamRoles, WriteTeam));
        operations.Serve("getUserPermissions", Access.RepoAdmin, GetUserPermissions);
        operations.Serve("getTeamPermissions", Access.RepoAdmin, GetTeamPermissions);
        operations.Serve("getUserTransitivePermission", Access.RepoAdmin, GetUserTransitivePermission);
        operations.Serve("changeUserPermissions", Access.RepoAdmin, ChangeUserPermissions);
        operations.Serve("changeTeamPermissions", Access.RepoAdmin, ChangeTeamPermissions);
        operations.Serve("deleteUserPermissions", Access.RepoAdmin, DeleteUserPermissions);
        operations.Serve("deleteTeamPermissions", Access.RepoAdmin, call => Delete(call, call.Repository?.TeamRoles, call.Route("teamname"), NoTeam));
    }

    private static Answer List(
        ApiCall call, Func<Repository, OrderedDictionary<string, RepositoryRole>> roles, Action<Utf8JsonWriter, ApiCall, string, RepositoryRole> write) =>
        Answer.JsonObject(200, json =>
        {
            json.WriteStartObject("permissions");
            foreach ((string name, RepositoryRole role) in call.Repository is Repository repository ? roles(repository) : [])
            {
                json.WriteStartObject(name);
                write(json, call, name, role);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        });

    private static Answer GetUserPermissions(ApiCall call)
    {
        string name = call.Route("username");
        return call.Repository is Repository repository && repository.UserRoles.TryGetValue(name, out RepositoryRole role)
            ? Answer.JsonObject(200, json => WriteUser(json, call, name, role))
            : Answer.Message(400, NoUser);
    }

    private static Answer GetTeamPermissions(ApiCall call) =>
        call.Repository is Repository repository && repository.TeamRoles.TryGetValue(call.Route("teamname"), out RepositoryRole role)
            ? Answer.JsonObject(200, json => json.WriteString("role", Name(role)))
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

        return roles.Count == 0 ? call.NotFound() : Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("permissions");
            json.WriteStartObject();
            json.WriteString("role", Name(roles.Max()));
            json.WriteEndObject();
            json.WriteEndArray();
        });
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

        int plus = name.IndexOf('+', StringComparison.Ordinal);
        bool known = plus < 0
            ? call.State.FindUser(name) is not null
            : call.State.Accounts.TryGetValue(name[..plus], out Account? owner) && owner.Robots.ContainsKey(name[(plus + 1)..]);
        if (!known)
        {
            return call.Invalid($"Invalid username: {name}");
        }

        if (plus >= 0 && name[..plus] != repository.Owner.Name)
        {
            return call.Invalid($"Cannot add robot {name} under namespace {repository.Owner.Name}");
        }

        RepositoryRole role = Role(call);
        repository.UserRoles[name] = role;
        call.Log("change_repo_permission", repository.Owner, repository.Name, ("username", name), ("repo", repository.Name), ("namespace", repository.Owner.Name), ("role", Name(role)));
        return Answer.JsonObject(200, json => WriteUser(json, call, name, role));
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
        call.Log("change_repo_permission", repository.Owner, repository.Name, ("team", name), ("repo", repository.Name), ("role", Name(role)));
        return Answer.JsonObject(200, json => WriteTeam(json, call, name, role));
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

        Repository repository = call.Repository!;
        call.Log("delete_repo_permission", repository.Owner, repository.Name, ("name", name), ("repo", repository.Name), ("namespace", repository.Owner.Name));
        return Answer.NoContent();
    }

    private static RepositoryRole Role(ApiCall call) => Enum.Parse<RepositoryRole>(call.Text("role")!, ignoreCase: true);

    private static string Name(RepositoryRole role) => role switch
    {
        RepositoryRole.Read => "read",
        RepositoryRole.Write => "write",
        _ => "admin",
    };

    private static void WriteUser(Utf8JsonWriter json, ApiCall call, string name, RepositoryRole role)
    {
        bool robot = name.Contains('+', StringComparison.Ordinal);
        json.WriteString("role", Name(role));
        json.WriteString("name", name);
        json.WriteBoolean("is_robot", robot);
        (call.State.FindUser(name)?.Avatar ?? AvatarImage.Of(name, name)).Write(json, robot ? "robot" : "user");
        if (call.RepositoryOwner is Organization organization)
        {
            json.WriteBoolean("is_org_member", robot || organization.HasMember(name));
        }
    }

    private static void WriteTeam(Utf8JsonWriter json, ApiCall call, string name, RepositoryRole role)
    {
        json.WriteString("role", Name(role));
        json.WriteString("name", name);
        AvatarImage.Of(name, call.RepositoryPath + name).Write(json, "team");
    }
}
