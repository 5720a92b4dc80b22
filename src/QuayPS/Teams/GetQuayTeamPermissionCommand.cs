using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what a team may do with repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeamPermission")]
[OutputType(typeof(QuayTeamPermission))]
public sealed class GetQuayTeamPermissionCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The team.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string Team { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Team;

    private protected override void Execute() =>
        WriteObject(Await(Client.Teams.ListPermissionsAsync(Organization, Team, StopToken)), enumerateCollection: true);
}
