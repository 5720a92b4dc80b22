using System;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Teams;

/// <summary>Invitations to teams by e-mail, and how users accept or decline them.</summary>
internal static class TeamInviteHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("inviteTeamMemberEmail", Access.OrgAdmin, Invite);
        operations.Serve("deleteTeamMemberEmailInvite", Access.OrgAdmin, Revoke);
        operations.Serve("acceptOrganizationTeamInvite", Access.UserAdmin, Accept);
        operations.Serve("declineOrganizationTeamInvite", Access.UserAdmin, Decline);
    }

    public static string NewCode() => $"urn:teaminvite:{Guid.NewGuid()}";

    /// <summary>An invitation of an e-mail address in the list of members.</summary>
    public static object Show(string email) => new { email, Kind = "invite", Avatar = AvatarImage.Of(email, email).ForKind("user"), Invited = true };

    private static Answer Invite(ApiCall call)
    {
        if (TeamsArea.Find(call) is not Team team)
        {
            return call.NotFound();
        }

        string email = call.Route("email");
        team.Invites.Add(new TeamInvite(NewCode(), null, email));
        call.Log("org_invite_team_member", call.Organization, null, ("email", email), ("team", team.Name), ("member", email));
        return Answer.Ok(Show(email));
    }

    private static Answer Revoke(ApiCall call)
    {
        string email = call.Route("email");
        if (TeamsArea.Find(call) is not Team team || team.Invites.Find(invite => invite.Email == email) is not TeamInvite invite)
        {
            return call.NotFound();
        }

        team.Invites.Remove(invite);
        call.Log("org_delete_team_member_invite", call.Organization, null, ("email", email), ("team", team.Name), ("member", email));
        return Answer.NoContent();
    }

    private static Answer Accept(ApiCall call) => Use(call, (organization, team) =>
    {
        team.Members.Add(call.User.Name);
        call.Log("org_team_member_invite_accepted", organization, null, ("member", call.User.Name), ("team", team.Name));
        return Answer.Ok(new { Org = organization.Name, Team = team.Name });
    });

    private static Answer Decline(ApiCall call) => Use(call, (organization, team) =>
    {
        call.Log("org_team_member_invite_declined", organization, null, ("member", call.User.Name), ("team", team.Name));
        return Answer.NoContent();
    });

    // A code works once, and only for the user or e-mail address that was invited.
    private static Answer Use(ApiCall call, Func<Organization, Team, Answer> answer)
    {
        string code = call.Route("code");
        var found = call.State.Organizations
            .SelectMany(organization => organization.Teams.Values, (organization, team) => (Organization: organization, Team: team, Invite: team.Invites.Find(invite => invite.Code == code)))
            .FirstOrDefault(candidate => candidate.Invite is not null);
        if (found.Invite is null)
        {
            return Answer.Message(400, "Invalid confirmation code.");
        }

        if (found.Invite.Email is string email && email != call.User.Email)
        {
            return Answer.Message(400, $"This invite is intended for email \"{email}\".\n                   Please login to that account and try again.");
        }

        if (found.Invite.User is string user && user != call.User.Name)
        {
            return Answer.Message(400, $"This invite is intended for user \"{user}\".\n                   Please login to that account and try again.");
        }

        found.Team.Invites.Remove(found.Invite);
        return answer(found.Organization, found.Team);
    }
}
