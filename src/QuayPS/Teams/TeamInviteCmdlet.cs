using System.Management.Automation;

namespace QuayPS;

/// <summary>A cmdlet that accepts or declines an invitation for the session's user.</summary>
public abstract class TeamInviteCmdlet : QuayItemCmdlet
{
    private protected TeamInviteCmdlet()
    {
    }

    /// <summary>The code at the end of the link in the invitation's mail.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Code { get; set; } = [];

    private protected override object? ErrorTarget => Code[0];
}
