using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a user, for superusers, or the session's user, with all repositories and robots.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayUser", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = "Name")]
[OutputType(typeof(void))]
public sealed class RemoveQuayUserCommand : QuayItemCmdlet
{
    /// <summary>The name of the user, who must not be disabled.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Name")]
    [Alias("Username", "User")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    /// <summary>Deletes the session's user, which ends the session.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Current")]
    public SwitchParameter Current { get; set; }

    /// <summary>The object from the pipeline; objects that belong to a user, or only have a name, are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true, ParameterSetName = "Name")]
    [OwnTypes(typeof(QuayUser))]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => Current ? SessionUser : Name[0];

    private protected override void Execute()
    {
        if (Current)
        {
            Send($"User '{SessionUser}' of this session with all repositories and robots", "Remove", Client.Account.DeleteAsync);
            return;
        }

        Send(
            UsersApi.Subject(Name[0]).Capitalize() + " with all repositories and robots",
            "Remove",
            token => Client.Users.DeleteAnyAsync(Name[0], token));
    }
}
