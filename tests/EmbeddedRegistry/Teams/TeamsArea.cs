using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>Teams of organizations and their permissions.</summary>
internal static class TeamsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("updateOrganizationTeam", Access.OrgAdmin, Update);
        operations.Serve("deleteOrganizationTeam", Access.OrgAdmin, Delete);
        operations.Serve("getOrganizationTeamPermissions", Access.OrgAdmin, ListPermissions);
        TeamMemberHandlers.Register(operations);
        TeamInviteHandlers.Register(operations);
        TeamSyncHandlers.Register(operations);
    }

    /// <summary>The team in the path; null if it does not exist.</summary>
    internal static Team? Find(ApiCall call) => call.Organization?.Teams.GetValueOrDefault(call.Route("teamname"));

    /// <summary>A team in the answer to a change.</summary>
    internal static object Show(Team team, bool isNew = false) =>
        new { team.Name, team.Description, CanView = true, team.Role, Avatar = team.Avatar.ForKind("team"), NewTeam = isNew };

    /// <summary>Whether the caller administers the organization by this team alone.</summary>
    internal static bool IsOnlyAdminTeam(ApiCall call, Team team) =>
        team.Role == "admin" && team.Members.Contains(call.User.Name)
        && !call.Organization!.Teams.Values.Any(other => other != team && other.Role == "admin" && other.Members.Contains(call.User.Name));

    private static Answer Update(ApiCall call)
    {
        string name = call.Route("teamname");
        if (call.Organization is not Organization organization)
        {
            return Answer.Message(400, $"Organization does not exist: {call.Route("orgname")}");
        }

        Team? team = Find(call);
        bool isNew = team is null;
        if (isNew && !Names.IsNamespace(name))
        {
            return Answer.Message(400, $"Invalid team name {name}: {Names.NamespaceRule}");
        }

        string role = call.Text("role")!;
        if (team is not null && role != "admin" && IsOnlyAdminTeam(call, team))
        {
            return Answer.Message(400, $"Cannot remove admin from team '{name}' because calling user would no longer have admin on org '{organization.Name}'");
        }

        if (team is null)
        {
            team = new Team(name, role);
            organization.Teams.Add(name, team);
            call.Log("org_create_team", organization, null, ("team", name));
        }
        else if (team.Role != role)
        {
            team.Role = role;
            call.Log("org_set_team_role", organization, null, ("team", name), ("role", role));
        }

        if (call.Text("description") is string description && description != team.Description)
        {
            team.Description = description;
            call.Log("org_set_team_description", organization, null, ("team", name), ("description", description));
        }

        return Answer.Ok(Show(team, isNew));
    }

    private static Answer Delete(ApiCall call)
    {
        (string organization, string name) = (call.Route("orgname"), call.Route("teamname"));
        if (Find(call) is not Team team)
        {
            return Answer.Message(400, $"Team '{name}' is not a team in org '{organization}'");
        }

        if (IsOnlyAdminTeam(call, team))
        {
            return Answer.Message(400, $"Deleting team '{name}' would remove admin ability for user '{call.User.Name}' in organization '{organization}'");
        }

        call.Organization!.Teams.Remove(name);
        foreach (Repository repository in call.State.RepositoriesOf(call.Organization))
        {
            repository.TeamRoles.Remove(name);
        }

        call.Log("org_delete_team", call.Organization, null, ("team", name));
        return Answer.NoContent();
    }

    private static Answer ListPermissions(ApiCall call) => Find(call) is Team team
        ? Answer.Ok(new
        {
            Permissions = call.State.RepositoriesOf(call.Organization!)
                .Where(repository => repository.TeamRoles.ContainsKey(team.Name))
                .Select(repository => RepositoryView.ShowRole(repository, repository.TeamRoles[team.Name])),
        })
        : call.NotFound();
}
