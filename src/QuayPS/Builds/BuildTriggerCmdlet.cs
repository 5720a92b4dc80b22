using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that works on a build trigger.</summary>
public abstract class BuildTriggerCmdlet : QuayItemCmdlet
{
    private protected BuildTriggerCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The identifier of the build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    private protected override object? ErrorTarget => TriggerId;

    /// <summary>The repository of the trigger of this item.</summary>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository[0]);

    /// <summary>The identifier of the trigger of this item.</summary>
    private protected string TriggerId => Id[0];

    /// <summary>The trigger of this item as prompts name it.</summary>
    private protected string Display => $"Build trigger '{TriggerId}' of repository '{Repository[0]}'";
}
