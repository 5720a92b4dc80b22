using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the teams of an organization.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeam")]
[OutputType(typeof(QuayTeam))]
public sealed class GetQuayTeamCommand : SessionCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The team's name; with wildcards, those whose names match.</summary>
    [Parameter(Position = 1)]
    [Alias("Team")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Name { get; set; } = "*";

    private protected override object? ErrorTarget => Name == "*" ? Organization : Name;

    private protected override void Execute() => WriteNamed(
        Await(Client.Teams.ListAsync(Organization, StopToken)),
        $"team '{Name}' of organization '{Organization}'",
        new NamePattern(Name),
        team => team.Name);
}
