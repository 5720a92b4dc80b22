using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes or deletes existing organizations.</summary>
public abstract class OrganizationChangeCmdlet : QuayItemCmdlet
{
    private protected OrganizationChangeCmdlet()
    {
    }

    /// <summary>The organization's name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Organization")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override object? ErrorTarget => Name[0];

    /// <summary>The organization as a prompt names it.</summary>
    private protected string Subject => OrganizationsApi.Subject(Name[0]).Capitalize();
}
