using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes the proxy cache of an organization.</summary>
public abstract class ProxyCacheChangeCmdlet : QuayItemCmdlet
{
    private protected ProxyCacheChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Organization;
}
