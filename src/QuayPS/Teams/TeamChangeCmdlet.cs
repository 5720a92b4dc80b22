using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes an existing team.</summary>
public abstract class TeamChangeCmdlet : OrganizationItemCmdlet
{
    private protected TeamChangeCmdlet()
    {
    }

    /// <summary>The team's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Team")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override object? ErrorTarget => Name[0];

    /// <summary>The team as a prompt names it.</summary>
    private protected string Subject => TeamsApi.Subject(Organization[0], Name[0]).Capitalize();
}
