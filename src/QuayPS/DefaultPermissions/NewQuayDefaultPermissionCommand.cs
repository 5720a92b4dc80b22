using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Gives a user, a robot or a team a permission on each repository that is made in an organization from then on. There
/// are no parameter sets, as with permissions on repositories.
/// </summary>
[Cmdlet(VerbsCommon.New, "QuayDefaultPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class NewQuayDefaultPermissionCommand : QuayItemCmdlet
{
    /// <summary>The organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string Organization { get; set; } = string.Empty;

    /// <summary>What they may do: Read, Write (push as well), or Admin (everything).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>The name of the user.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string? User { get; set; }

    /// <summary>The name of the robot, short or as <c>organization+name</c>.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(RobotCompleter))]
    public string? Robot { get; set; }

    /// <summary>The name of the team.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(TeamCompleter))]
    public string? Team { get; set; }

    /// <summary>The user, or robot with its namespace, whose repositories it is for; those of everybody unless given.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ActivatingUser")]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string? Creator { get; set; }

    /// <summary>The object from the pipeline; a default permission, a user, a robot or a team says by itself who is meant.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override object? ErrorTarget => $"{Organization} {GranteeName.Label(InputObject, User, Robot, Team)}".TrimEnd();

    private protected override void Execute()
    {
        (string organization, QuayRepositoryRole role, string? creator) = (Organization, Role, Creator.NullIfEmpty());
        Grantee grantee = GranteeName.Parse(organization, $"default permission in organization '{organization}'", InputObject, User, Robot, Team);
        Send(
            $"Default permission of {grantee} in organization '{organization}'",
            creator is null ? $"Set to {role}" : $"Set to {role} for repositories of '{creator}'",
            token => Client.DefaultPermissions.CreateAsync(organization, grantee, role, creator, token));
    }
}
