using System.Management.Automation;

namespace QuayPS;

/// <summary>Revokes an app token. It stops working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAppToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAppTokenCommand : QuayItemCmdlet
{
    /// <summary>The UUID of the app token.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    private protected override object? ErrorTarget => Uuid[0];

    private protected override void Execute() => Send($"App token '{Uuid[0]}'", "Remove", token => Client.AppTokens.RevokeAsync(Uuid[0], token));
}
