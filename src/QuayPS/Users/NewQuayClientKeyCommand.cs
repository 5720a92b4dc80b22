using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Encrypts the password of the session's user for the configuration files of docker and other clients.</summary>
[Cmdlet(VerbsCommon.New, "QuayClientKey", SupportsShouldProcess = true)]
[OutputType(typeof(QuayClientKey))]
public sealed class NewQuayClientKeyCommand : QuayItemCmdlet
{
    /// <summary>The user's password.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Secret(TakesText = false)]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    private protected override object? ErrorTarget => SessionUser;

    private protected override void Execute()
    {
        // Read on the pipeline's thread, since other threads cannot determine the default session of the runspace.
        string? user = SessionUser;
        Send($"Client key of user '{user}'", "Create", token => Client.Account.CreateClientKeyAsync(user, Password!, token));
    }
}
