using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that accepts organizations from the pipeline and works on each of them.</summary>
public abstract class OrganizationCmdlet : QuayItemCmdlet
{
    private protected OrganizationCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    private protected override object? ErrorTarget => Organization[0];
}
