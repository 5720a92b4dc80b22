using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes a user, for superusers, or the session's own, with all repositories and robots.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Name")]
[OutputType(typeof(void))]
public sealed class RemoveQuayUserCommand : QuayItemCmdlet
{
    /// <summary>The name of the user, who must not be disabled.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [NameText]
    [Alias("Username", "User")]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>Deletes the session's own user, and so ends the session.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    private protected override object? ErrorTarget => Current ? SessionUser : Name;

    private protected override void Execute()
    {
        if (Current)
        {
            Send($"User '{SessionUser}' of this session with all repositories and robots", "Remove", Client.Account.DeleteAsync);
            return;
        }

        string name = Name;
        Send($"User '{name}' with all repositories and robots", "Remove", token => Client.Users.DeleteAnyAsync(name, token));
    }
}
