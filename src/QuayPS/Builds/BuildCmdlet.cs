using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads something of one build.</summary>
public abstract class BuildCmdlet : SessionCmdlet
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
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The build.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, ParameterSetName = RepositorySet)]
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, ParameterSetName = SuperuserSet)]
    [ArgumentCompleter(typeof(BuildCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>Reads it with the rights of a superuser, whatever its repository.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => Id;

    /// <summary>The repository's name, checked; null for the rights of a superuser.</summary>
    private protected RepositoryName? RepositoryName => ParameterSetName == SuperuserSet ? null : RepositoryName.Parse(Repository);
}
