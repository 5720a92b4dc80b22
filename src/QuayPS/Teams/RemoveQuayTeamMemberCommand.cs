using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes a user or robot out of a team, or an invitation back.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayTeamMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = UserSet)]
[OutputType(typeof(void))]
public sealed class RemoveQuayTeamMemberCommand : TeamMemberChangeCmdlet
{
    private protected override void ChangeMember(string organization, string team, string name, string display) =>
        Send(display, "Remove", token => Client.TeamMembers.RemoveAsync(organization, team, name, token));

    private protected override void ChangeInvitation(string organization, string team, string email, string display) =>
        Send(display, "Remove", token => Client.TeamMembers.RevokeInviteAsync(organization, team, email, token));
}
