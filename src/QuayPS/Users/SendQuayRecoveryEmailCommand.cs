using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Sends users a mail with a link to set a new password.</summary>
[Cmdlet(VerbsCommunications.Send, "QuayRecoveryEmail", SupportsShouldProcess = true, DefaultParameterSetName = "Name")]
[OutputType(typeof(QuayRecoveryEmail))]
public sealed class SendQuayRecoveryEmailCommand : QuayItemCmdlet
{
    /// <summary>The name of the user, for superusers.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [Alias("Username", "User")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    // Not from the pipeline: user objects have the property Email as well, and must bind by their names.
    /// <summary>The e-mail address of the user; needs no superuser.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Email")]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[]? Email { get; set; }

    private protected override object? ErrorTarget => (Email ?? Name)[0];

    private protected override void Execute()
    {
        const string action = "Send a mail with a link to set a new password";
        if (Email is not null)
        {
            Send($"User with the e-mail address '{Email[0]}'", action, token => Client.Account.RequestRecoveryAsync(Email[0], token));
            return;
        }

        Send(UsersApi.Subject(Name[0]).Capitalize(), action, token => Client.Users.SendRecoveryAsync(Name[0], token));
    }
}
