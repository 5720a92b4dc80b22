using System;
using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets who may do what with a repository: users, robots and teams.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRepositoryPermission", DefaultParameterSetName = ListSet)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class GetQuayRepositoryPermissionCommand : QuayItemCmdlet
{
    private const string ListSet = "List";
    private const string UserSet = "User";

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [NameText]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>Only those of users, of robots or of teams.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ValidateSet("User", "Robot", "Team")]
    public string? Kind { get; set; }

    /// <summary>The user; with wildcards, those whose names match.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UserSet)]
    [ArgumentCompleter(typeof(PermittedUserCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? User { get; set; }

    /// <summary>The robot, short or as <c>namespace+name</c>; with wildcards, those whose names match.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Robot")]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Robot { get; set; }

    /// <summary>The team; with wildcards, those whose names match.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "Team")]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string? Team { get; set; }

    /// <summary>What the user may do in the end, through teams as well.</summary>
    [Parameter(ParameterSetName = UserSet)]
    public SwitchParameter Transitive { get; set; }

    private protected override object? ErrorTarget => $"{Repository} {User ?? Robot ?? Team}".TrimEnd();

    private protected override async Task ReadAsync(ItemOutput output)
    {
        var repository = RepositoryName.Parse(Repository);
        if (ParameterSetName == ListSet)
        {
            QuayGranteeKind? kind = Kind is null ? null : (QuayGranteeKind)Enum.Parse(typeof(QuayGranteeKind), Kind, ignoreCase: true);
            output.Write(await Client.Permissions.ListAsync(repository, kind, StopToken));
            return;
        }

        Grantee grantee = GranteeName.Parse(repository.Namespace, $"permission on repository '{repository}'", null, User, Robot, Team);
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
