using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes a default permission which is there.</summary>
public abstract class DefaultPermissionChangeCmdlet : QuayItemCmdlet
{
    private protected DefaultPermissionChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The id of the default permission.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DefaultPermissionCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>Whose it is, where the object from the pipeline says so; for prompts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Delegate { get; set; }

    private protected override object? ErrorTarget => Id;

    /// <summary>The default permission as prompts name it.</summary>
    private protected string Display => Delegate is { Length: > 0 } name
        ? $"Default permission of '{name}' in organization '{Organization}'"
        : $"Default permission '{Id}' of organization '{Organization}'";
}
