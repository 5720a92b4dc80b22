using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the permissions of users, robots and teams on a repository.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryPermission", DefaultParameterSetName = ListSet)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class GetQuayRepositoryPermissionCommand : RepositoryCmdlet
{
    private const string ListSet = "List";
    private const string UserSet = "User";

    /// <summary>Gets only the permissions of users, of robots or of teams.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("User", "Robot", "Team")]
    public string? Kind { get; set; }

    /// <summary>The name of the user; it may contain wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UserSet)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(PermittedUserCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>; it may contain wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Robot")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Robot { get; set; }

    /// <summary>The name of the team; it may contain wildcards.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Team")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[]? Team { get; set; }

    /// <summary>Gets the highest role that the user has, also through teams.</summary>
    [Parameter(ParameterSetName = UserSet)]
    public SwitchParameter Transitive { get; set; }

    private protected override object? ErrorTarget => $"{Repository[0]} {User?[0] ?? Robot?[0] ?? Team?[0]}".TrimEnd();

    private protected override async Task ReadAsync(ItemOutput output)
    {
        RepositoryName repository = RepositoryName;
        if (ParameterSetName == ListSet)
        {
            QuayGranteeKind? kind = Kind is null ? null : (QuayGranteeKind)Enum.Parse(typeof(QuayGranteeKind), Kind, ignoreCase: true);
            output.Write(await Client.Permissions.ListAsync(repository, kind, StopToken));
            return;
        }

        Grantee grantee = GranteeName.Parse(repository.Namespace, null, User?[0], Robot?[0], Team?[0]);
        var pattern = new NamePattern(grantee.Name);
        if (Transitive)
        {
            output.Write(await Client.Permissions.GetTransitiveAsync(repository, grantee.Name, StopToken));
        }
        else if (pattern.HasWildcards)
        {
            output.WriteNamed(
                await Client.Permissions.ListAsync(repository, grantee.Kind, StopToken), $"permission of {grantee}", pattern, permission => permission.Name);
        }
        else
        {
            output.Write(await Client.Permissions.GetAsync(repository, grantee, StopToken));
        }
    }
}
