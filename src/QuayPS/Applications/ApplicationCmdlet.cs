using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that reads or changes an OAuth application, or lists its tokens.</summary>
public abstract class ApplicationCmdlet : OrganizationItemCmdlet
{
    private protected ApplicationCmdlet()
    {
    }

    /// <summary>The client id of the application.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ClientId { get; set; } = [];

    private protected override object? ErrorTarget => ClientId[0];

    /// <summary>The application as a prompt names it.</summary>
    private protected string Display => $"Application '{ClientId[0]}' of organization '{Organization[0]}'";
}
