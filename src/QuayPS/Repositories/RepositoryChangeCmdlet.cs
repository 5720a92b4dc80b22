using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes a repository which is there.</summary>
public abstract class RepositoryChangeCmdlet : QuayItemCmdlet
{
    private protected RepositoryChangeCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Repository;

    /// <summary>The repository's name, checked.</summary>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository);

    /// <summary>The repository as prompts name it.</summary>
    private protected string Display => $"Repository '{Repository}'";
}
