using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Accepts an invitation to a team for the session's user.</summary>
[Cmdlet(VerbsLifecycle.Approve, "QuayTeamInvite", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeamInvite))]
public sealed class ApproveQuayTeamInviteCommand : TeamInviteCmdlet
{
    /// <summary>Writes the team that the user has joined.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute() => Send(
        TeamMembersApi.InvitationSubject(Code[0]).Capitalize(), "Accept", token => Client.TeamMembers.AcceptInviteAsync(Code[0], token), PassThru);
}
