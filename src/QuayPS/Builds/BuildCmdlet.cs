using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads a build, its state or its log.</summary>
public abstract class BuildCmdlet : QuayItemCmdlet
{
    /// <summary>The set of parameters that names the repository.</summary>
    private protected const string RepositorySet = "Repository";

    /// <summary>The set of parameters for superusers, who need no repository.</summary>
    private protected const string SuperuserSet = "Superuser";

    private protected BuildCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The identifier of the build.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = SuperuserSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Reads the build with the rights of a superuser, who need not name the repository.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Id[0];

    /// <summary>The repository of the build of this item; null for a superuser.</summary>
    private protected RepositoryName? RepositoryName => ParameterSetName == SuperuserSet ? null : RepositoryName.Parse(Repository[0]);

    /// <summary>The identifier of the build of this item.</summary>
    private protected string BuildId => Id[0];
}
