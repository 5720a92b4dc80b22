using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the members of a team.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeamMember")]
[OutputType(typeof(QuayTeamMember))]
public sealed class GetQuayTeamMemberCommand : SessionCmdlet
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

    /// <summary>Also who is invited and has not accepted yet.</summary>
    [Parameter]
    public SwitchParameter IncludePending { get; set; }

    private protected override object? ErrorTarget => Team;

    private protected override void Execute() =>
        WriteListing(Client.TeamMembers.List(Organization, Team, IncludePending), $"Members of team '{Team}' of organization '{Organization}'");
}
