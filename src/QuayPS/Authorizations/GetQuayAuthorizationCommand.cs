using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what applications may do on behalf of the session's user, or will once the user agrees.</summary>
[Cmdlet(VerbsCommon.Get, "QuayAuthorization", DefaultParameterSetName = "Own")]
[OutputType(typeof(QuayAuthorization))]
public sealed class GetQuayAuthorizationCommand : SessionCmdlet
{
    private const string UuidSet = "Uuid";
    private const string AssignedSet = "Assigned";

    /// <summary>The name of the application; with wildcards, those whose names match.</summary>
    [Parameter(Position = 0, ParameterSetName = "Own")]
    [Parameter(Position = 0, ParameterSetName = AssignedSet)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string Application { get; set; } = "*";

    /// <summary>The one to read.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UuidSet)]
    [ArgumentCompleter(typeof(AuthorizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Uuid { get; set; } = string.Empty;

    /// <summary>Lists tokens that others assigned to the user, who has not agreed yet.</summary>
    [Parameter(Mandatory = true, ParameterSetName = AssignedSet)]
    public SwitchParameter Assigned { get; set; }

    private protected override object? ErrorTarget => ParameterSetName == UuidSet ? Uuid : Application == "*" ? null : Application;

    private protected override void Execute()
    {
        if (ParameterSetName == UuidSet)
        {
            WriteObject(Await(Client.Authorizations.GetAsync(Uuid, StopToken)));
            return;
        }

        WriteNamed(
            Assigned ? Client.Authorizations.ListAssigned() : Client.Authorizations.List(),
            "Authorizations",
            $"authorization of application '{Application}'",
            new NamePattern(Application),
            authorization => authorization.Application.Name);
    }
}
