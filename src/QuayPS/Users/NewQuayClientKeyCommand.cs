using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Encrypts the password of the session's user, for the files in which docker and the like keep it.</summary>
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
        (string? user, SecureString password) = (SessionUser, Password!);
        Send($"Client key of user '{user}'", "Create", token => Client.Account.CreateClientKeyAsync(user, password, token));
    }
}
