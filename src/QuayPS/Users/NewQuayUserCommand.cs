using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a user: for superusers, with a password that the registry makes, or as whoever registers.</summary>
[Cmdlet(VerbsCommon.New, "QuayUser", SupportsShouldProcess = true, DefaultParameterSetName = CreateSet)]
[OutputType(typeof(QuayUser))]
public sealed class NewQuayUserCommand : QuayItemCmdlet
{
    private const string CreateSet = "Create";
    private const string RegisterSet = "SelfRegister";

    /// <summary>The name: lower case letters and digits, with <c>.</c>, <c>_</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CreateSet)]
    [NameText]
    [Alias("Username")]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The e-mail address. Registries with mail demand one that nobody else has.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>Registers as everybody may where the registry lets them, with a name and a password of choice.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RegisterSet)]
    public SwitchParameter SelfRegister { get; set; }

    /// <summary>The name and the password of whoever registers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RegisterSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    private protected override object? ErrorTarget => Credential?.UserName ?? Name;

    private protected override bool YieldsSecretOnce => Credential is null;

    private protected override void Execute()
    {
        string? email = Email.NullIfEmpty();
        if (Credential is { } credential)
        {
            string user = credential.UserName;
            Send($"User '{user}'", "Register", token => Client.Account.RegisterAsync(user, credential.Password, email, token), Complete);
            return;
        }

        string name = Name;
        Send($"User '{name}'", "Create", token => Client.Users.CreateAsync(name, email, token));
    }

    private void Complete(QuayUser user)
    {
        if (user.Verified == false)
        {
            WriteWarning($"The user '{user.Name}' can sign in once the address is confirmed with the mail that the registry sent to '{user.Email}'.");
        }

        WriteObject(user);
    }
}
