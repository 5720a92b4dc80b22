using System.Management.Automation;

namespace QuayPS;

/// <summary>Takes back what an application may do on behalf of the session's user, or refuses what was assigned.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayAuthorization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayAuthorizationCommand : QuayItemCmdlet
{
    /// <summary>Which one.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(AuthorizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>It is one that was assigned and not agreed to yet.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public SwitchParameter Assigned { get; set; }

    private protected override object? ErrorTarget => Uuid;

    private protected override void Execute()
    {
        string uuid = Uuid;
        if (Assigned)
        {
            Send($"Assigned authorization '{uuid}'", "Refuse", token => Client.Authorizations.RemoveAssignedAsync(uuid, token));
        }
        else
        {
            Send($"Authorization '{uuid}'", "Remove", token => Client.Authorizations.RemoveAsync(uuid, token));
        }
    }
}
