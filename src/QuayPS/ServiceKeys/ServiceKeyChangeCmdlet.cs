using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a service key which is there.</summary>
public abstract class ServiceKeyChangeCmdlet : QuayItemCmdlet
{
    private protected ServiceKeyChangeCmdlet()
    {
    }

    /// <summary>The id of the key.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(ServiceKeyCompleter))]
    [ValidateNotNullOrEmpty]
    public string Kid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Kid;

    /// <summary>The key as prompts name it.</summary>
    private protected string Display => $"Service key '{Kid}'";
}
