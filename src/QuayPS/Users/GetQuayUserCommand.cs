using System;
using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets users: the session's own, one by name, or all of the registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayUser", DefaultParameterSetName = "Public")]
[OutputType(typeof(QuayUser))]
public sealed class GetQuayUserCommand : SessionCmdlet
{
    /// <summary>The user's name; with -Superuser it may have wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [Alias("Username", "User")]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Name { get; set; }

    /// <summary>Reads all that the registry knows of users, or lists them, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    /// <summary>Only users who can sign in.</summary>
    [Parameter(ParameterSetName = "Superuser")]
    public SwitchParameter EnabledOnly { get; set; }

    private protected override object? ErrorTarget => Name;

    private protected override void Execute()
    {
        var pattern = new NamePattern(Name ?? "*");
        if (Superuser && (pattern.HasWildcards || EnabledOnly))
        {
            WriteNamed(Client.Users.ListAll(EnabledOnly), "Users", $"{(EnabledOnly ? "enabled user" : "user")} '{pattern.Text}'", pattern, user => user.Name);
        }
        else if (Name is null)
        {
            WriteObject(Await(Client.Users.GetCurrentAsync(StopToken)));
        }
        else if (pattern.HasWildcards)
        {
            throw new ArgumentException("The registry lists its users for superusers only. Give -Superuser, or a name without wildcards.");
        }
        else
        {
            WriteObject(Await(Superuser ? Client.Users.GetAnyAsync(Name, StopToken) : Client.Users.GetAsync(Name, StopToken)));
        }
    }
}
