using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Mails users who cannot sign in what it takes to set a new password.</summary>
[Cmdlet(VerbsCommunications.Send, "QuayRecoveryEmail", SupportsShouldProcess = true, DefaultParameterSetName = "Name")]
[OutputType(typeof(QuayRecoveryEmail))]
public sealed class SendQuayRecoveryEmailCommand : QuayItemCmdlet
{
    /// <summary>The name of the user, for superusers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [NameText]
    [Alias("Username", "User")]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    // Not from the pipeline: users have an address, and are meant by their names.
    /// <summary>The address of the user, for everybody.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Email")]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    private protected override object? ErrorTarget => Email ?? Name;

    private protected override void Execute()
    {
        if (Email is { } email)
        {
            Send($"Whoever has the address '{email}'", "Mail how to set a new password", token => Client.Account.RequestRecoveryAsync(email, token));
            return;
        }

        string name = Name;
        Send($"User '{name}'", "Mail how to set a new password", token => Client.Users.SendRecoveryAsync(name, token));
    }
}
