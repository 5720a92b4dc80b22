using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that reads or changes a repository, named by its full name.</summary>
public abstract class RepositoryCmdlet : QuayItemCmdlet
{
    private protected RepositoryCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    private protected override object? ErrorTarget => Repository[0];

    /// <summary>The name of the repository of this item.</summary>
    /// <exception cref="System.FormatException">It is not the name of a repository.</exception>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository[0]);

    /// <summary>The repository as prompts name it.</summary>
    private protected string Display => $"Repository '{Repository[0]}'";
}
