using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Makes a user or robot a member of a team, or invites somebody by e-mail.</summary>
[Cmdlet(VerbsCommon.Add, "QuayTeamMember", SupportsShouldProcess = true, DefaultParameterSetName = UserSet)]
[OutputType(typeof(QuayTeamMember))]
public sealed class AddQuayTeamMemberCommand : TeamMemberChangeCmdlet
{
    /// <summary>Writes the member, which says whether it was invited only.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ChangeMember(string organization, string team, string name, string display) =>
        Send(display, "Add", token => Client.TeamMembers.AddAsync(organization, team, name, token), PassThru);

    private protected override void ChangeInvitation(string organization, string team, string email, string display) =>
        Send(display, "Send", token => Client.TeamMembers.InviteAsync(organization, team, email, token), PassThru);
}
