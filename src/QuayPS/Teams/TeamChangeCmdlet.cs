using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a team which is there.</summary>
public abstract class TeamChangeCmdlet : QuayItemCmdlet
{
    private protected TeamChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The team's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Team")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Name;

    /// <summary>The team as prompts name it.</summary>
    private protected string Display => $"Team '{Name}' of organization '{Organization}'";
}
