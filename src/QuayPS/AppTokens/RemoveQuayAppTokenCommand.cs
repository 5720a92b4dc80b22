using System.Management.Automation;

namespace QuayPS;

/// <summary>Revokes an app token; whatever signs in with it is locked out at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAppToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAppTokenCommand : QuayItemCmdlet
{
    /// <summary>Which one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        string uuid = Uuid;
        Send($"App token '{uuid}'", "Remove", token => Client.AppTokens.RevokeAsync(uuid, token));
    }
}
