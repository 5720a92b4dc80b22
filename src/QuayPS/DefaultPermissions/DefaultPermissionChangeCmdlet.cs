using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes or removes a default permission of an organization.</summary>
public abstract class DefaultPermissionChangeCmdlet : OrganizationItemCmdlet
{
    private protected DefaultPermissionChangeCmdlet()
    {
    }

    /// <summary>The identifier of the default permission.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(DefaultPermissionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>The user, robot or team of an object from the pipeline, for prompts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? Delegate { get; set; }

    private protected override object? ErrorTarget => Id[0];

    /// <summary>The default permission as prompts name it.</summary>
    private protected string Display => Delegate is { Length: > 0 } name
        ? $"Default permission of '{name}' in organization '{Organization[0]}'"
        : $"Default permission '{Id[0]}' of organization '{Organization[0]}'";
}
