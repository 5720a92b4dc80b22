using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the role or the description of a team; settings that are not given stay.</summary>
[Cmdlet(VerbsCommon.Set, "QuayTeam", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class SetQuayTeamCommand : TeamChangeCmdlet
{
    /// <summary>The role of the members in the organization.</summary>
    [Parameter]
    public QuayTeamRole? Role { get; set; }

    /// <summary>The description; an empty text removes it.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>Writes the changed team.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        MyInvocation.RequireAny(nameof(Role), nameof(Description));
        string action = Role is null ? "Change the description" : $"Set the role to {Role}" + (Description is null ? string.Empty : " and change the description");
        Send(Subject, action, token => Client.Teams.ChangeAsync(Organization[0], Name[0], Role, Description, token), PassThru);
    }
}
