using System.Management.Automation;

namespace QuayPS;

/// <summary>Revokes a token of an OAuth application; whatever uses it is locked out at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayApplicationToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayApplicationTokenCommand : ApplicationChangeCmdlet
{
    /// <summary>Which token.</summary>
    [Parameter(Mandatory = true, Position = 2, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ApplicationTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        (string organization, string clientId, string uuid) = (Organization, ClientId, Uuid);
        Send(
            $"Token '{uuid}' of application '{clientId}'",
            "Remove",
            token => Client.ApplicationTokens.DeleteAsync(organization, clientId, uuid, token));
    }
}
