using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// A cmdlet that changes the permission of a user, a robot or a team on a repository. It has no default set: with one,
/// rows of a table that name a robot or a team would not bind.
/// </summary>
public abstract class PermissionChangeCmdlet : QuayChangeCmdlet
{
    private protected const string UserSet = "User";
    private protected const string RobotSet = "Robot";
    private protected const string TeamSet = "Team";
    private protected const string ObjectSet = "Object";

    private protected PermissionChangeCmdlet()
    {
    }

    /// <summary>The full name of the repository, <c>namespace/name</c>.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RepositoryCompleter))]
    [ValidateNotNullOrEmpty]
    public string Repository { get; set; } = string.Empty;

    /// <summary>The name of the user.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = UserSet)]
    [ArgumentCompleter(typeof(UserCompleter))]
    [ValidateNotNullOrEmpty]
    public string? User { get; set; }

    /// <summary>The name of the robot, short or as <c>namespace+name</c>; it belongs to the namespace of the repository.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = RobotSet)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Robot { get; set; }

    /// <summary>The name of the team, which belongs to the organization of the repository.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = TeamSet)]
    [ArgumentCompleter(typeof(TeamCompleter))]
    [ValidateNotNullOrEmpty]
    public string? Team { get; set; }

    /// <summary>A permission, as Get-QuayRepositoryPermission writes it; it says whose.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    [ValidateNotNull]
    public QuayRepositoryPermission? InputObject { get; set; }

    private protected override object? ErrorTarget => $"{Repository} {InputObject?.Name ?? User ?? Robot ?? Team}";

    private protected sealed override void Execute()
    {
        var repository = RepositoryName.Parse(Repository);
        Grantee grantee = GranteeName.Parse(repository, InputObject, User, Robot, Team);
        Change(repository, grantee, $"Permission of {grantee} on repository '{repository}'");
    }

    /// <summary>Sends the change of one permission.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="grantee">Whose permission.</param>
    /// <param name="display">The permission as prompts name it.</param>
    private protected abstract void Change(RepositoryName repository, Grantee grantee, string display);
}
