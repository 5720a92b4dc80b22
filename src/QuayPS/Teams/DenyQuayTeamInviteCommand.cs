using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Declines an invitation to a team for the session's user.</summary>
[Cmdlet(VerbsLifecycle.Deny, "QuayTeamInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class DenyQuayTeamInviteCommand : TeamInviteCmdlet
{
    private protected override void Execute() => Send(
        TeamMembersApi.InvitationSubject(Code[0]).Capitalize(), "Decline", token => Client.TeamMembers.DeclineInviteAsync(Code[0], token));
}
