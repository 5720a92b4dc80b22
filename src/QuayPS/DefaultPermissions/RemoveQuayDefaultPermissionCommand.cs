using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes a permission that new repositories of an organization begin with; those that are there keep it.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayDefaultPermission", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayDefaultPermissionCommand : DefaultPermissionChangeCmdlet
{
    private protected override void Execute()
    {
        (string organization, string id) = (Organization, Id);
        Send(Display, "Remove", token => Client.DefaultPermissions.DeleteAsync(organization, id, token));
    }
}
