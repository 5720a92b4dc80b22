using System.Management.Automation;

namespace QuayPS;

/// <summary>Revokes the authorization of an application, or refuses one that was assigned to the session's user.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAuthorization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAuthorizationCommand : QuayItemCmdlet
{
    /// <summary>The UUID of the authorization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AuthorizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    /// <summary>The authorization is one that was assigned to the user, who has not agreed yet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [SwitchText]
    public SwitchParameter Assigned { get; set; }

    private protected override object? ErrorTarget => Uuid[0];

    private protected override void Execute()
    {
        if (Assigned)
        {
            Send($"Assigned authorization '{Uuid[0]}'", "Refuse", token => Client.Authorizations.RemoveAssignedAsync(Uuid[0], token));
        }
        else
        {
            Send($"Authorization '{Uuid[0]}'", "Remove", token => Client.Authorizations.RemoveAsync(Uuid[0], token));
        }
    }
}
