using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives a user, a robot or a team a permission on each repository that is created in an organization from now on.</summary>
[Cmdlet(VerbsCommon.New, "QuayDefaultPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class NewQuayDefaultPermissionCommand : GranteeCmdlet
{
    /// <summary>The name of the organization.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Organization { get; set; } = [];

    /// <summary>The role: Read (pull), Write (also push) or Admin (also change settings and permissions).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>Limits the permission to repositories that this user, or robot as <c>organization+name</c>, creates.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("ActivatingUser")]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(UserCompleter))]
    public string[]? Creator { get; set; }

    private protected override string Parent => Organization[0];

    private protected override void Execute()
    {
        string? creator = Creator.ItemName();
        Grantee grantee = FindGrantee(Organization[0]);
        Send(
            $"Default permission of {grantee} in organization '{Organization[0]}'",
            creator is null ? $"Set to {Role}" : $"Set to {Role} for repositories of '{creator}'",
            token => Client.DefaultPermissions.CreateAsync(Organization[0], grantee, Role, creator, token));
    }
}
