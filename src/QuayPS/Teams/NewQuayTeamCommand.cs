using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a team.</summary>
[Cmdlet(VerbsCommon.New, "QuayTeam", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeam))]
public sealed class NewQuayTeamCommand : OrganizationItemCmdlet
{
    /// <summary>The name: lower case letters and digits, with <c>.</c>, <c>_</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The role of the members in the organization; Member by default.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public QuayTeamRole Role { get; set; } = QuayTeamRole.Member;

    /// <summary>The description.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Description { get; set; }

    private protected override object? ErrorTarget => Name[0];

    private protected override void Execute() => Send(
        $"Team '{Name[0]}' ({Role}) of {OrganizationsApi.Subject(Organization[0])}",
        "Create",
        token => Client.Teams.CreateAsync(Organization[0], Name[0], Role, Description.NullIfEmpty(), token));
}
