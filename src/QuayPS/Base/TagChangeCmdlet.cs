using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>A cmdlet that changes a tag which is there, named by its repository and name.</summary>
public abstract class TagChangeCmdlet : QuayChangeCmdlet
{
    private protected TagChangeCmdlet()
    {
    }

    /// <summary>The repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The tag's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Alias("Tag")]
    [ArgumentCompleter(typeof(TagCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Repository + ":" + Name;

    /// <summary>The repository's name, checked.</summary>
    private protected RepositoryName RepositoryName => RepositoryName.Parse(Repository);

    /// <summary>The tag as prompts name it.</summary>
    private protected string Display => $"Tag '{Name}' of repository '{Repository}'";
}
