using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes a team; its members lose what they may do through it at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayTeam", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayTeamCommand : TeamChangeCmdlet
{
    private protected override void Execute()
    {
        (string organization, string name) = (Organization, Name);
        Send(Display + " with all its permissions", "Remove", token => Client.Teams.DeleteAsync(organization, name, token));
    }
}
