using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets users: the session's user, those named, or all of the registry.</summary>
[Cmdlet(VerbsCommon.Get, "QuayUser", DefaultParameterSetName = "Public")]
[OutputType(typeof(QuayUser))]
public sealed class GetQuayUserCommand : QuayItemCmdlet
{
    /// <summary>The user's name; with -Superuser it may have wildcards.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Username", "User")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AnyUserCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Name { get; set; }

    /// <summary>Reads users with the properties that only superusers can see; lists all users if no name is given.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "Superuser")]
    public SwitchParameter Superuser { get; set; }

    /// <summary>Only users who are enabled, so that they can sign in.</summary>
    [Parameter(ParameterSetName = "Superuser")]
    public SwitchParameter EnabledOnly { get; set; }

    private protected override object? ErrorTarget => Name?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var pattern = new NamePattern(Name?[0]);
        if (Superuser && (pattern.HasWildcards || EnabledOnly))
        {
            string subject = (EnabledOnly ? "enabled " : string.Empty) + UsersApi.Subject(pattern.Text);
            await output.WriteNamedAsync(Client.Users.ListAll(EnabledOnly), "Users", subject, pattern, user => user.Name);
        }
        else if (Name is null)
        {
            output.Write(await Client.Users.GetCurrentAsync(StopToken));
        }
        else if (pattern.HasWildcards)
        {
            throw new ArgumentException("The registry lists its users for superusers only. Specify -Superuser, or a name without wildcards.");
        }
        else
        {
            output.Write(await (Superuser ? Client.Users.GetAnyAsync(pattern.Text, StopToken) : Client.Users.GetAsync(pattern.Text, StopToken)));
        }
    }
}
