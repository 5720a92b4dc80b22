using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>Who is in a team.</summary>
internal static class TeamMemberHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationTeamMembers", CanView, List);
        operations.Serve("updateOrganizationTeamMember", Access.OrgAdmin, Add);
        operations.Serve("deleteOrganizationTeamMember", Access.OrgAdmin, Remove);
    }

    // Members may see each other.
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
        return Answer.JsonObject(200, json =>
        {
            json.WriteString("name", team.Name);
            json.WriteStartArray("members");
            foreach (string name in team.Members)
            {
                WriteMember(json, call, name, invited: false);
            }

            foreach (TeamInvite invite in call.QueryFlag("includePending") && admin ? team.Invites : [])
            {
                Write(json, call, invite);
            }

            json.WriteEndArray();
            json.WriteBoolean("can_edit", admin);
            if (admin && call.Options.DirectoryService is string service)
            {
                json.WriteStartObject("can_sync");
                json.WriteString("service", service);
                json.WriteEndObject();
                WriteSynced(json, team, service);
            }
        });
    }

    private static void WriteSynced(Utf8JsonWriter json, Team team, string service)
    {
        if (team.SyncedGroup is JsonElement group)
        {
            json.WriteStartObject("synced");
            json.WriteString("service", service);
            json.WriteNull("last_updated");
            json.WritePropertyName("config");
            group.WriteTo(json);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, ApiCall call, TeamInvite invite)
    {
        if (invite.User is string user)
        {
            WriteMember(json, call, user, invited: true);
            return;
        }

        json.WriteStartObject();
        TeamInviteHandlers.WriteInvite(json, invite.Email!);
        json.WriteEndObject();
    }

    private static Answer Add(ApiCall call)
    {
        string name = call.Route("membername");
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        bool isRobot = name.Contains('+', StringComparison.Ordinal);
        if (!isRobot && team.IsSynced)
        {
            return call.Invalid("Cannot call this method on an auth-synced team");
        }

        if (!Exists(call, name))
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

        return Answer.Json(200, json => WriteMember(json, call, name, invited));
    }

    private static Answer Remove(ApiCall call)
    {
        string name = call.Route("membername");
        if (TeamsArea.Find(call) is not Team team || !Exists(call, name))
        {
            return call.NotFound();
        }

        if (team.IsSynced && !name.Contains('+', StringComparison.Ordinal))
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

    private static bool Exists(ApiCall call, string name) =>
        call.State.FindUser(name) is not null || call.State.Accounts.Values.Any(account => account.Robots.Values.Any(robot => robot.Name == name));

    private static void WriteMember(Utf8JsonWriter json, ApiCall call, string name, bool invited)
    {
        bool isRobot = name.Contains('+', StringComparison.Ordinal);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("kind", "user");
        json.WriteBoolean("is_robot", isRobot);
        (call.State.FindUser(name)?.Avatar ?? AvatarImage.Of(name, name)).Write(json, isRobot ? "robot" : "user");
        json.WriteBoolean("invited", invited);
        json.WriteEndObject();
    }
}
