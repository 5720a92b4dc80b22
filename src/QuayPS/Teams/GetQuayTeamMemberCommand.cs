using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the members of a team and the users and addresses that are invited to it.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeamMember")]
[OutputType(typeof(QuayTeamMember))]
public sealed class GetQuayTeamMemberCommand : TeamReadCmdlet
{
    /// <summary>Also writes invitations that are not accepted yet, which is the default; with <c>-IncludePending:$false</c> only members.</summary>
    [Parameter]
    public SwitchParameter IncludePending { get; set; } = true;

    private protected override Task ReadAsync(ItemOutput output) => output.WriteListingAsync(
        Client.TeamMembers.List(Organization[0], Team[0], IncludePending), $"Members of {TeamsApi.Subject(Organization[0], Team[0])}");
}
