using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a team; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayTeam", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class SetQuayTeamCommand : TeamChangeCmdlet
{
    /// <summary>What its members may do in the organization.</summary>
    [Parameter]
    public QuayTeamRole? Role { get; set; }

    /// <summary>What it is for; empty for nothing.</summary>
    [Parameter]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Description { get; set; }

    /// <summary>Writes the team as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string organization, string name, QuayTeamRole? role, string? description) = (Organization, Name, Role, Description);
        if (role is null && description is null)
        {
            throw new ArgumentException("There is nothing to change. Give -Role, -Description or both.");
        }

        string action = role is null ? "Change the description" : $"Set the role to {role}" + (description is null ? string.Empty : " and change the description");
        Send(Display, action, token => Client.Teams.ChangeAsync(organization, name, role, description, token), PassThru);
    }
}
