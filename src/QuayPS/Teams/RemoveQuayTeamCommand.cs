using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a team; its members lose the rights that they have through it at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayTeam", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayTeamCommand : TeamChangeCmdlet
{
    /// <summary>The object from the pipeline; objects that belong to a team are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayTeam))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute() =>
        Send(Subject + " with all its permissions", "Remove", token => Client.Teams.DeleteAsync(Organization[0], Name[0], token));
}
