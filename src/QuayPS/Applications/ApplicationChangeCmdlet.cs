using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that changes an OAuth application which is there, or what belongs to it.</summary>
public abstract class ApplicationChangeCmdlet : QuayItemCmdlet
{
    private protected ApplicationChangeCmdlet()
    {
    }

    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>The application's client id.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ClientIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string ClientId { get; set; } = string.Empty;

    private protected override object? ErrorTarget => ClientId;

    /// <summary>The application as prompts name it.</summary>
    private protected string Display => $"Application '{ClientId}' of organization '{Organization}'";
}
