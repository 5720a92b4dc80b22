using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes a build trigger which is there.</summary>
public abstract class BuildTriggerChangeCmdlet : QuayItemCmdlet
{
    private protected BuildTriggerChangeCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build trigger.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("TriggerId")]
    [ArgumentCompleter(typeof(BuildTriggerCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Id;

    /// <summary>The repository's name, checked.</summary>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository);

    /// <summary>The trigger as prompts name it.</summary>
    private protected string Display => $"Build trigger '{Id}' of repository '{Repository}'";
}
