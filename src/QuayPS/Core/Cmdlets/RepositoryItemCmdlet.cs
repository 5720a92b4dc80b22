using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that works on an object of a repository, such as a build.</summary>
public abstract class RepositoryItemCmdlet : QuayItemCmdlet
{
    private protected RepositoryItemCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The name of the repository of this item.</summary>
    /// <exception cref="System.FormatException">It is not the name of a repository.</exception>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository[0]);
}
