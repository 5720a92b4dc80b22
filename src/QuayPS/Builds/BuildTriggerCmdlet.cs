using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that works on a build trigger.</summary>
public abstract class BuildTriggerCmdlet : RepositoryItemCmdlet
{
    private protected BuildTriggerCmdlet()
    {
    }

    /// <summary>The identifier of the build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    private protected override object? ErrorTarget => TriggerId;

    /// <summary>The identifier of the trigger of this item.</summary>
    private protected string TriggerId => Id[0];

    /// <summary>The trigger of this item as prompts name it.</summary>
    private protected string Display => $"Build trigger '{TriggerId}' of repository '{Repository[0]}'";
}
