using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the applications that the session's user authorized, or the authorizations that others assigned to the user.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAuthorization", DefaultParameterSetName = OwnSet)]
[OutputType(typeof(QuayAuthorization))]
public sealed class GetQuayAuthorizationCommand : QuayItemCmdlet
{
    private const string OwnSet = "Own";
    private const string UuidSet = "Uuid";
    private const string AssignedSet = "Assigned";

    /// <summary>The name of the application; with wildcards, the authorizations of applications whose names match.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = OwnSet)]
    [Parameter(Position = 0, ValueFromPipeline = true, ParameterSetName = AssignedSet)]
    [Each]
    [NameText]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Application { get; set; }

    /// <summary>The UUID of the authorization to read.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UuidSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(AuthorizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Uuid { get; set; } = [];

    /// <summary>Lists the tokens that others assigned to the user, who has not agreed yet.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssignedSet)]
    public SwitchParameter Assigned { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == UuidSet ? Uuid[0] : Application?[0];

    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (ParameterSetName == UuidSet)
        {
            output.Write(await Client.Authorizations.GetAsync(Uuid[0], StopToken));
            return;
        }

        var pattern = new NamePattern(Application?[0]);
        await output.WriteNamedAsync(
            Assigned ? Client.Authorizations.ListAssigned() : Client.Authorizations.List(),
            "Authorizations",
            $"authorization of application '{pattern.Text}'",
            pattern,
            authorization => authorization.Application.Name);
    }
}
