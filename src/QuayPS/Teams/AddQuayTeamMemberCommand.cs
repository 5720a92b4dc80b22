using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Adds a user or robot to a team, or sends an invitation by e-mail.</summary>
[Cmdlet(VerbsCommon.Add, "QuayTeamMember", SupportsShouldProcess = true, DefaultParameterSetName = MemberSet)]
[OutputType(typeof(QuayTeamMember))]
public sealed class AddQuayTeamMemberCommand : TeamMemberChangeCmdlet
{
    /// <summary>Writes the member. Its property Invited shows whether it was only invited.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void ChangeMember(string name, string subject) =>
        Send(subject, "Add", token => Client.TeamMembers.AddAsync(Organization[0], Team[0], name, token), Complete);

    private protected override void ChangeInvitation(string email, string subject) =>
        Send(subject, "Send", token => Client.TeamMembers.InviteAsync(Organization[0], Team[0], email, token), Complete);

    private void Complete(QuayTeamMember member)
    {
        // With -Email an invitation is expected.
        if (member.Invited && Email is null)
        {
            WriteWarning($"The registry sent '{member.Name}' an invitation to {TeamsApi.Subject(Organization[0], Team[0])}, and adds the member when the invitation is accepted. Remove-QuayTeamMember withdraws it.");
        }

        if (PassThru)
        {
            WriteObject(member);
        }
    }
}
