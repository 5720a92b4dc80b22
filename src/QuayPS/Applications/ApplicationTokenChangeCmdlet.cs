using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that creates or revokes a token of an OAuth application.</summary>
public abstract class ApplicationTokenChangeCmdlet : OrganizationItemCmdlet
{
    private protected ApplicationTokenChangeCmdlet()
    {
    }

    /// <summary>The client id of the application.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ClientId { get; set; } = [];
}
