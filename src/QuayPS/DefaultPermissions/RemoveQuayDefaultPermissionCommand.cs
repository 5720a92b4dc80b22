using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes a default permission of an organization; existing repositories keep their permissions.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayDefaultPermission", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayDefaultPermissionCommand : DefaultPermissionChangeCmdlet
{
    private protected override void Execute() =>
        Send(Display, "Remove", token => Client.DefaultPermissions.DeleteAsync(Organization[0], Id[0], token));
}
