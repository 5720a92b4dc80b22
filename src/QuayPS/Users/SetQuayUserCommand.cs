using System;
using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a user, for superusers, or the session's own; what is not given stays.</summary>
[Cmdlet(VerbsCommon.Set, "QuayUser", SupportsShouldProcess = true, DefaultParameterSetName = NameSet)]
[OutputType(typeof(QuayUser))]
public sealed class SetQuayUserCommand : QuayItemCmdlet
{
    private const string NameSet = "Name";
    private const string CurrentSet = "Current";
    private static readonly string[] Settings =
    [
        nameof(Password), nameof(Email), nameof(Enabled), nameof(NewName), nameof(TagExpiration), nameof(InvoiceEmail),
        nameof(InvoiceEmailAddress), nameof(GivenName), nameof(FamilyName), nameof(Company), nameof(Location),
    ];

    /// <summary>The name of the user.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = NameSet)]
    [NameText]
    [Alias("Username", "User")]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Changes the session's own user.</summary>
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

    /// <summary>The user can sign in; with <c>-Enabled:$false</c> not.</summary>
    [Parameter(ParameterSetName = NameSet)]
    public SwitchParameter Enabled { get; set; }

    /// <summary>The name to sign in with then, by which images are pulled as well.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [ValidateNotNullOrEmpty]
    public string? NewName { get; set; }

    /// <summary>For how long deleted tags can be restored: one of the times that the registry allows, such as <c>2w</c>.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [ArgumentCompleter(typeof(TagExpirationCompleter))]
    [Duration]
    public TimeSpan? TagExpiration { get; set; }

    /// <summary>Invoices are sent by e-mail; with <c>-InvoiceEmail:$false</c> they are not.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    public SwitchParameter InvoiceEmail { get; set; }

    /// <summary>Where invoices are sent; empty for the e-mail address.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? InvoiceEmailAddress { get; set; }

    /// <summary>The given name; empty for none.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? GivenName { get; set; }

    /// <summary>The family name; empty for none.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? FamilyName { get; set; }

    /// <summary>The company; empty for none.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Company { get; set; }

    /// <summary>The place; empty for none.</summary>
    [Parameter(ParameterSetName = CurrentSet)]
    [AllowEmptyString]
    [ValidateNotNull]
    public string? Location { get; set; }

    /// <summary>Writes the user as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override object? ErrorTarget => Current ? SessionUser : Name;

    private protected override void Execute()
    {
        if (!Array.Exists(Settings, MyInvocation.BoundParameters.ContainsKey))
        {
            throw new ArgumentException("There is nothing to change. Give one of the settings.");
        }

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
        string name = Name;
        var settings = new UserSettings { Password = Password, Email = Email, Enabled = MyInvocation.Flag(nameof(Enabled)) };
        string change = Password is null && Email is null ? string.Empty : "Change and ";
        string action = settings.Enabled switch
        {
            null => "Change",
            true => change.Length == 0 ? "Enable" : change + "enable",
            false => change.Length == 0 ? "Disable" : change + "disable",
        };
        Send(
            $"User '{name}'",
            action,
            token => Client.Users.ChangeAnyAsync(name, settings, token),
            token => Client.Users.GetAnyAsync(name, token),
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
        string action = NewName is null ? "Change" : $"Change, with the new name '{NewName}', by which its images are pulled then";
        Send($"User '{SessionUser}' of this session", action, token => Client.Account.ChangeAsync(settings, token), user =>
        {
            if (settings.Email is { } wanted && user.Email is { } email && email != wanted)
            {
                WriteWarning($"The e-mail address stays '{email}' until '{wanted}' is confirmed with the mail that the registry sent there.");
            }

            if (PassThru)
            {
                WriteObject(user);
            }
        });
    }
}
