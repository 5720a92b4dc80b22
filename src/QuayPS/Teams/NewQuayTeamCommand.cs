using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a team.</summary>
[Cmdlet(VerbsCommon.New, "QuayTeam", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class NewQuayTeamCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The name: lower case letters and digits, with <c>.</c>, <c>_</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>What its members may do in the organization: Member unless set.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayTeamRole Role { get; set; } = QuayTeamRole.Member;

    /// <summary>What it is for.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        (string organization, string name, QuayTeamRole role, string? description) = (Organization, Name, Role, Description.NullIfEmpty());
        Send(
            $"Team '{name}' ({role}) of organization '{organization}'",
            "Create",
            token => Client.Teams.CreateAsync(organization, name, role, description, token));
    }
}
