using System;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a user, for superusers, or the session's user; settings that are not given stay.</summary>
[Cmdlet(VerbsCommon.Set, "QuayUser", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(QuayUser))]
public sealed class SetQuayUserCommand : QuayItemCmdlet
{
    private const string NameSet = "Name";
    private const string CurrentSet = "Current";
    private static readonly string[] NameSettings = [nameof(Enabled), nameof(Email), nameof(Password)];
    private static readonly string[] CurrentSettings =
    [
        nameof(Password), nameof(Email), nameof(NewName), nameof(TagExpiration), nameof(InvoiceEmail), nameof(InvoiceEmailAddress),
        nameof(GivenName), nameof(FamilyName), nameof(Company), nameof(Location),
    ];

    /// <summary>The name of the user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [Alias("Username", "User")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Changes the session's user.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CurrentSet)]
    public SwitchParameter Current { get; set; }

    /// <summary>The password to sign in with: 8 characters at least, and no spaces.</summary>
    [Parameter]
    [Secret(TakesText = false)]
    [ValidateNotNull]
    public SecureString? Password { get; set; }

    /// <summary>The e-mail address.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>Enables the user, who can sign in then; with <c>-Enabled:$false</c> disables the user.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter Enabled { get; set; }

    /// <summary>The new name, by which the user signs in and images are pulled from then on.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>The time for which deleted tags can be restored: one that the registry allows, such as <c>2w</c>.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [ArgumentCompleter(typeof(TagExpirationCompleter))]
    [Duration]
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Sends invoices by e-mail; with <c>-InvoiceEmail:$false</c> not.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    public SwitchParameter InvoiceEmail { get; set; }

    /// <summary>The address for invoices; with an empty text they go to the e-mail address.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The given name; an empty text removes it.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? GivenName { get; set; }

    /// <summary>The family name; an empty text removes it.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? FamilyName { get; set; }

    /// <summary>The company; an empty text removes it.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Company { get; set; }

    /// <summary>The location; an empty text removes it.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Location { get; set; }

    /// <summary>Writes the changed user.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Current ? SessionUser : Name[0];

    private protected override void Execute()
    {
        MyInvocation.RequireAny(Current ? CurrentSettings : NameSettings);
        if (Current)
        {
            ChangeCurrent();
        }
        else
        {
            ChangeAny();
        }
    }

    private void ChangeAny()
    {
        var settings = new UserSettings { Password = Password, Email = Email, Enabled = MyInvocation.Flag(nameof(Enabled)) };
        string change = Password is null && Email is null ? string.Empty : "Change and ";
        string action = settings.Enabled switch
        {
            null => "Change",
            true => change.Length == 0 ? "Enable" : change + "enable",
            false => change.Length == 0 ? "Disable" : change + "disable",
        };
        Send(
            UsersApi.Subject(Name[0]).Capitalize(),
            action,
            token => Client.Users.ChangeAnyAsync(Name[0], settings, token),
            token => Client.Users.GetAnyAsync(Name[0], token),
            PassThru);
    }

    private void ChangeCurrent()
    {
        var settings = new AccountSettings
        {
            Name = NewName,
            Password = Password,
            Email = Email,
            TagExpiration = TagExpiration,
            InvoiceEmail = MyInvocation.Flag(nameof(InvoiceEmail)),
            InvoiceEmailAddress = InvoiceEmailAddress,
            GivenName = GivenName,
            FamilyName = FamilyName,
            Company = Company,
            Location = Location,
        };
        string action = NewName is null ? "Change" : $"Change, with the new name '{NewName}'; images are pulled by this name from then on";
        Send($"User '{SessionUser}' of this session", action, token => Client.Account.ChangeAsync(settings, token), user =>
        {
            if (settings.Email is { } wanted && user.Email is { } email && email != wanted)
            {
                WriteWarning($"The e-mail address stays '{email}' until '{wanted}' is confirmed with the mail that the registry sent to it.");
            }

            if (PassThru)
            {
                WriteObject(user);
            }
        });
    }
}
