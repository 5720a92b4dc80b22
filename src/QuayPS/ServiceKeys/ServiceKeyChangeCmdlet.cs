using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a service key.</summary>
public abstract class ServiceKeyChangeCmdlet : QuayItemCmdlet
{
    private protected ServiceKeyChangeCmdlet()
    {
    }

    /// <summary>The id of the key.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ServiceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Kid { get; set; } = [];

    private protected override object? ErrorTarget => Kid[0];

    /// <summary>The key as a prompt names it.</summary>
    private protected string Display => $"Service key '{Kid[0]}'";
}
