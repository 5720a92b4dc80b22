using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Accepts an invitation to a team for the session's user.</summary>
[Cmdlet(VerbsLifecycle.Approve, "QuayTeamInvite", SupportsShouldProcess = true)]
[OutputType(typeof(QuayTeamInvite))]
public sealed class ApproveQuayTeamInviteCommand : QuayItemCmdlet
{
    /// <summary>The code in the address that the invitation's mail holds.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string Code { get; set; } = string.Empty;

    /// <summary>Writes which team the user is in then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Code;

    private protected override void Execute()
    {
        string code = Code;
        Send($"Invitation '{code}'", "Accept", token => Client.TeamMembers.AcceptInviteAsync(code, token), PassThru);
    }
}
