using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet for an e-mail address to which the notifications of a repository are sent.</summary>
public abstract class RepositoryEmailCmdlet : QuayItemCmdlet
{
    private protected RepositoryEmailCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Repository { get; set; } = [];

    /// <summary>The e-mail address.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    private protected override object? ErrorTarget => Email[0];

    /// <summary>The name of the repository of this item.</summary>
    /// <exception cref="System.FormatException">It is not the name of a repository.</exception>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository[0]);
}
