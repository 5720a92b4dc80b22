using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets app tokens: those of the session's user, one with its token code, or those of all users.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAppToken", DefaultParameterSetName = OwnSet)]
[OutputType(typeof(QuayAppToken))]
public sealed class GetQuayAppTokenCommand : QuayItemCmdlet
{
    private const string OwnSet = "Own";
    private const string UuidSet = "Uuid";
    private const string SuperuserSet = "Superuser";

    /// <summary>The title; with wildcards, the app tokens whose titles match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = OwnSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = SuperuserSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AppTokenTitleCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Title { get; set; }

    /// <summary>The UUID of the app token to read with its token code.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UuidSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AppTokenCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    /// <summary>Only app tokens that expire soon, within a time that the registry's configuration sets.</summary>
    [Parameter(ParameterSetName = OwnSet)]
    [Parameter(ParameterSetName = SuperuserSet)]
    public SwitchParameter Expiring { get; set; }

    /// <summary>Lists the app tokens of all users, for superusers.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SuperuserSet)]
    public SwitchParameter Superuser { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == UuidSet ? Uuid[0] : Title?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (ParameterSetName == UuidSet)
        {
            output.Write(await Client.AppTokens.GetAsync(Uuid[0], StopToken));
            return;
        }

        var pattern = new NamePattern(Title?[0]);
        await output.WriteNamedAsync(
            Superuser ? Client.AppTokens.ListAll(Expiring) : Client.AppTokens.List(Expiring),
            "App tokens",
            $"app token '{pattern.Text}'",
            pattern,
            token => token.Title);
    }
}
