using System.Management.Automation;

namespace QuayPS;

/// <summary>Removes the mirror of an organization; the organization keeps its repositories.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganizationMirror", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationMirrorCommand : OrganizationCmdlet
{
    private protected override void Execute() =>
        Send($"Mirror of organization '{Organization[0]}'", "Remove", token => Client.OrganizationMirrors.DeleteAsync(Organization[0], token));
}
