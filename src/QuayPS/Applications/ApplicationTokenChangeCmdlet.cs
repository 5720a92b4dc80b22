using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that creates or revokes a token of an OAuth application.</summary>
public abstract class ApplicationTokenChangeCmdlet : QuayItemCmdlet
{
    private protected ApplicationTokenChangeCmdlet()
    {
    }

    /// <summary>The organization that owns the application.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The client id of the application.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ClientId { get; set; } = [];
}
