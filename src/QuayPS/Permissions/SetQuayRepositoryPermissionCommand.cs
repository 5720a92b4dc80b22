using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives a user, a robot or a team a permission on a repository, or changes it.</summary>
[Cmdlet(VerbsCommon.Set, "QuayRepositoryPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayRepositoryPermission))]
public sealed class SetQuayRepositoryPermissionCommand : PermissionChangeCmdlet
{
    /// <summary>What they may do: Read, Write (push as well), or Admin (everything).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>Writes the permission as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Change(RepositoryName repository, Grantee grantee, string display)
    {
        QuayRepositoryRole role = Role;
        Send(display, $"Set to {role}", token => Client.Permissions.SetAsync(repository, grantee, role, token), write: PassThru);
    }
}
