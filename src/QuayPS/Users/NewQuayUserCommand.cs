using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Creates a user: as a superuser, with a password that the registry generates, or by registration.</summary>
[Cmdlet(VerbsCommon.New, "QuayUser", SupportsShouldProcess = true, DefaultParameterSetName = CreateSet)]
[OutputType(typeof(QuayUser))]
public sealed class NewQuayUserCommand : QuayItemCmdlet
{
    private const string CreateSet = "Create";
    private const string RegisterSet = "SelfRegister";

    /// <summary>The name: lower case letters and digits, with <c>.</c>, <c>_</c> or <c>-</c> in between.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = CreateSet)]
    [Alias("Username")]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>The e-mail address. Registries that send mail require one that is unique.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>Registers the user of -Credential, on registries with open registration.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RegisterSet)]
    public SwitchParameter SelfRegister { get; set; }

    /// <summary>The name and the password of the user who registers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RegisterSet)]
    [Credential]
    [ValidateNotNull]
    public PSCredential? Credential { get; set; }

    private protected override object? ErrorTarget => Credential?.UserName ?? Name[0];

    private protected override bool YieldsSecretOnce => Credential is null;

    private protected override void Execute()
    {
        string? email = Email.NullIfEmpty();
        if (Credential is { } credential)
        {
            Send(
                UsersApi.Subject(credential.UserName).Capitalize(),
                "Register",
                token => Client.Account.RegisterAsync(credential.UserName, credential.Password, email, token),
                Complete);
            return;
        }

        Send(UsersApi.Subject(Name[0]).Capitalize(), "Create", token => Client.Users.CreateAsync(Name[0], email, token));
    }

    private void Complete(QuayUser user)
    {
        if (user.Verified == false)
        {
            WriteWarning($"The user '{user.Name}' can sign in after confirming the address with the mail that the registry sent to '{user.Email}'.");
        }

        WriteObject(user);
    }
}
