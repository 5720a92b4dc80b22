using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads the members or the permissions of a team.</summary>
public abstract class TeamReadCmdlet : OrganizationItemCmdlet
{
    private protected TeamReadCmdlet()
    {
    }

    /// <summary>The team.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Team { get; set; } = [];

    private protected override object? ErrorTarget => Team[0];
}
