using System.Management.Automation;

namespace QuayPS;

/// <summary>Revokes a token of an OAuth application. It stops working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayApplicationToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayApplicationTokenCommand : ApplicationTokenChangeCmdlet
{
    /// <summary>The UUID of the token.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(ApplicationTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    private protected override object? ErrorTarget => Uuid[0];

    private protected override void Execute() => Send(
        $"Token '{Uuid[0]}' of application '{ClientId[0]}'",
        "Remove",
        token => Client.ApplicationTokens.DeleteAsync(Organization[0], ClientId[0], Uuid[0], token));
}
