using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Changes a permission that new repositories of an organization begin with.</summary>
[Cmdlet(VerbsCommon.Set, "QuayDefaultPermission", SupportsShouldProcess = true)]
[OutputType(typeof(QuayDefaultPermission))]
public sealed class SetQuayDefaultPermissionCommand : DefaultPermissionChangeCmdlet
{
    /// <summary>What they may do: Read, Write (push as well), or Admin (everything).</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [RepositoryRole]
    public QuayRepositoryRole Role { get; set; }

    /// <summary>Writes the default permission as it is then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Execute()
    {
        (string organization, string id, QuayRepositoryRole role) = (Organization, Id, Role);
        Send(Display, $"Set to {role}", token => Client.DefaultPermissions.SetAsync(organization, id, role, token), PassThru);
    }
}
