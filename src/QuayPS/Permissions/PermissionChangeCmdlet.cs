using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the permission of a user, a robot or a team on a repository. There are no parameter sets: rows
/// of a table have all the columns, and all but one of them are empty.
/// </summary>
public abstract class PermissionChangeCmdlet : QuayItemCmdlet
{
    private protected PermissionChangeCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(PermittedUserCompleter))]
    public string? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>; it belongs to the namespace of the repository.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string? Robot { get; set; }

    /// <summary>The name of the team, which belongs to the organization of the repository.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public string? Team { get; set; }

    /// <summary>The object from the pipeline; a permission, a user, a robot or a team says by itself who is meant.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => $"{Repository} {GranteeName.Label(InputObject, User, Robot, Team)}".TrimEnd();

    private protected sealed override void Execute()
    {
        var repository = RepositoryName.Parse(Repository);
        Grantee grantee = GranteeName.Parse(repository.Namespace, $"permission on repository '{repository}'", InputObject, User, Robot, Team);
        Change(repository, grantee, $"Permission of {grantee} on repository '{repository}'");
    }

    /// <summary>Sends the change of one permission.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">Whose permission.</param>
    /// <param name="display">The permission as prompts name it.</param>
    private protected abstract void Change(RepositoryName repository, Grantee grantee, string display);
}
