using System.Management.Automation;

namespace QuayPS;

/// <summary>Declines an invitation to a team for the session's user.</summary>
[Cmdlet(VerbsLifecycle.Deny, "QuayTeamInvite", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class DenyQuayTeamInviteCommand : QuayItemCmdlet
{
    /// <summary>The code in the address that the invitation's mail holds.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Code { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Code;

    private protected override void Execute()
    {
        string code = Code;
        Send($"Invitation '{code}'", "Decline", token => Client.TeamMembers.DeclineInviteAsync(code, token));
    }
}
