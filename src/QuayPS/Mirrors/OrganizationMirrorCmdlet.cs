using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads, tests or removes the mirror of an organization.</summary>
public abstract class OrganizationMirrorCmdlet : QuayItemCmdlet
{
    private protected OrganizationMirrorCmdlet()
    {
    }

    /// <summary>The name of the organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    private protected override object? ErrorTarget => Organization[0];
}
