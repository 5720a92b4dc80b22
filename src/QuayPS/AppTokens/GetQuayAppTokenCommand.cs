using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets app tokens: the user's, one with what to sign in with, or those of all users.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAppToken", DefaultParameterSetName = "Own")]
[OutputType(typeof(QuayAppToken))]
public sealed class GetQuayAppTokenCommand : SessionCmdlet
{
    private const string UuidSet = "Uuid";
    private const string SuperuserSet = "Superuser";

    /// <summary>The title; with wildcards, those whose titles match.</summary>
    [Parameter(Position = 0, ParameterSetName = "Own")]
    [Parameter(Position = 0, ParameterSetName = SuperuserSet)]
    [ArgumentCompleter(typeof(AppTokenTitleCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Title { get; set; } = "*";

    /// <summary>The one token to read, with its token code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UuidSet)]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>Only those that end soon; what is soon, the registry's configuration says.</summary>
    [Parameter(ParameterSetName = "Own")]
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Expiring { get; set; }

    /// <summary>Lists the app tokens of all users, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == UuidSet ? Uuid : Title == "*" ? null : Title;

    private protected override void Execute()
    {
        if (ParameterSetName == UuidSet)
        {
            WriteObject(Await(Client.AppTokens.GetAsync(Uuid, StopToken)));
            return;
        }

        WriteNamed(
            Superuser ? Client.AppTokens.ListAll(Expiring) : Client.AppTokens.List(Expiring),
            "App tokens",
            $"app token '{Title}'",
            new NamePattern(Title),
            token => token.Title);
    }
}
