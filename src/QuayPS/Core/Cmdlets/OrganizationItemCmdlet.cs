using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works on something that belongs to an organization.</summary>
public abstract class OrganizationItemCmdlet : QuayItemCmdlet
{
    private protected OrganizationItemCmdlet()
    {
    }

    /// <summary>The name of the organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];
}
