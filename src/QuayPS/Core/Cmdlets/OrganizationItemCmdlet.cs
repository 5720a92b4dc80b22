using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works on an object of an organization, such as a team.</summary>
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
