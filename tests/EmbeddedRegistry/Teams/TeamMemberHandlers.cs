using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>Members of teams.</summary>
internal static class TeamMemberHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationTeamMembers", CanView, List);
        operations.Serve("updateOrganizationTeamMember", Access.OrgAdmin, Add);
        operations.Serve("deleteOrganizationTeamMember", Access.OrgAdmin, Remove);
    }

    // Members of the team may list it too.
    private static Answer? CanView(ApiCall call) =>
        call.Identity.User is User user && call.Identity.Has(Scopes.OrgAdmin) && TeamsArea.Find(call)?.Members.Contains(user.Name) == true
            ? null
            : Access.OrgAdmin(call);

    private static Answer List(ApiCall call)
    {
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        bool admin = call.Identity.Administers(call.Organization!);
        IEnumerable<object> members = team.Members.Select(name => ShowMember(call, name, invited: false));
        IEnumerable<object> invited = team.Invites.Select(invite =>
            invite.User is string user ? ShowMember(call, user, invited: true) : TeamInviteHandlers.Show(invite.Email!));
        return Answer.Ok(new Merged(
            new { team.Name, Members = call.QueryFlag("includePending") && admin ? members.Concat(invited) : members, CanEdit = admin },
            admin && call.Options.DirectoryService is string service ? ShowSync(team, service) : null));
    }

    private static Merged ShowSync(Team team, string service) => new(
        new { CanSync = new { service } },
        team.SyncedGroup is JsonElement group ? new { Synced = new { service, LastUpdated = (string?)null, Config = group } } : null);

    private static Answer Add(ApiCall call)
    {
        string name = call.Route("membername");
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        bool isRobot = EntityView.IsRobot(name);
        if (!isRobot && team.IsSynced)
        {
            return call.Invalid("Cannot call this method on an auth-synced team");
        }

        if (!call.State.HasUserOrRobot(name))
        {
            return call.Invalid("Unknown user");
        }

        if (team.Members.Contains(name))
        {
            return Answer.Message(400, $"User {name} is already a member of team {team.Name}");
        }

        bool invited = call.Options.RequireTeamInvite && !isRobot && !call.Organization!.HasMember(name);
        if (invited)
        {
            team.Invites.Add(new TeamInvite(TeamInviteHandlers.NewCode(), name, null));
            call.Log("org_invite_team_member", call.Organization, null, ("user", name), ("member", name), ("team", team.Name));
        }
        else
        {
            team.Members.Add(name);
            call.Log("org_add_team_member", call.Organization, null, ("member", name), ("team", team.Name));
        }

        return Answer.Ok(ShowMember(call, name, invited));
    }

    private static Answer Remove(ApiCall call)
    {
        string name = call.Route("membername");
        if (TeamsArea.Find(call) is not Team team || !call.State.HasUserOrRobot(name))
        {
            return call.NotFound();
        }

        if (team.IsSynced && !EntityView.IsRobot(name))
        {
            return call.Invalid("Cannot call this method on an auth-synced team");
        }

        if (team.Invites.RemoveAll(invite => invite.User == name) > 0)
        {
            call.Log("org_delete_team_member_invite", call.Organization, null, ("user", name), ("team", team.Name), ("member", name));
            return Answer.NoContent();
        }

        if (name == call.User.Name && TeamsArea.IsOnlyAdminTeam(call, team))
        {
            return Answer.Message(400, "User cannot remove themselves from their only admin team.");
        }

        if (!team.Members.Remove(name))
        {
            return Answer.Message(400, $"User {name} does not belong to team {team.Name}");
        }

        call.Log("org_remove_team_member", call.Organization, null, ("member", name), ("team", team.Name));
        return Answer.NoContent();
    }

    private static Merged ShowMember(ApiCall call, string name, bool invited) => new(EntityView.Show(call.State, name), new { invited });
}
