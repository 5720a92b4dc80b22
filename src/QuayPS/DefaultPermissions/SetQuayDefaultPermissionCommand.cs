using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes the role of a default permission of an organization.</summary>
[Cmdlet(VerbsCommon.Set, "QuayDefaultPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class SetQuayDefaultPermissionCommand : DefaultPermissionChangeCmdlet
{
    /// <summary>The role: Read (pull), Write (also push) or Admin (also change settings and permissions).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>Writes the changed default permission.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute() =>
        Send(Display, $"Set to {Role}", token => Client.DefaultPermissions.SetAsync(Organization[0], Id[0], Role, token), PassThru);
}
