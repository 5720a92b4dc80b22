using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives a user, a robot or a team a permission on a repository, or changes the permission.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepositoryPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class SetQuayRepositoryPermissionCommand : PermissionChangeCmdlet
{
    /// <summary>The role: Read (pull), Write (also push) or Admin (also change settings and permissions).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>Writes the changed permission.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(RepositoryName repository, Grantee grantee, string display) =>
        Send(display, $"Set to {Role}", token => Client.Permissions.SetAsync(repository, grantee, Role, token), write: PassThru);
}
