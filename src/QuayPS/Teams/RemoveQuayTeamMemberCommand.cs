using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes a user or robot from a team, or withdraws an invitation.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayTeamMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = MemberSet)]
[OutputType(typeof(void))]
public sealed class RemoveQuayTeamMemberCommand : TeamMemberChangeCmdlet
{
    /// <inheritdoc/>
    [Parameter(Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = MemberSet)]
    [Alias("Name", "Username")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamMemberCompleter))]
    public override string[]? User { get; set; }

    private protected override void ChangeMember(string name, string subject) =>
        Send(subject, "Remove", token => Client.TeamMembers.RemoveAsync(Organization[0], Team[0], name, token));

    private protected override void ChangeInvitation(string email, string subject) =>
        Send(subject, "Remove", token => Client.TeamMembers.RevokeInviteAsync(Organization[0], Team[0], email, token));
}
