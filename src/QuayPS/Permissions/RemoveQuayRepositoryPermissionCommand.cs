using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes the permission of a user, a robot or a team on a repository.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRepositoryPermission", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRepositoryPermissionCommand : PermissionChangeCmdlet
{
    private protected override void Change(RepositoryName repository, Grantee grantee, string display) =>
        Send(display, "Remove", token => Client.Permissions.DeleteAsync(repository, grantee, token));
}
