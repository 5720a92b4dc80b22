using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet for an e-mail address to which the notifications of a repository are sent.</summary>
public abstract class RepositoryEmailCmdlet : RepositoryItemCmdlet
{
    private protected RepositoryEmailCmdlet()
    {
    }

    /// <summary>The e-mail address.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    private protected override object? ErrorTarget => Email[0];
}
