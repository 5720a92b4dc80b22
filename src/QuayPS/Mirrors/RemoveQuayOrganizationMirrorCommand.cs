using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes the mirror of an organization; the organization keeps its repositories.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganizationMirror", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationMirrorCommand : OrganizationCmdlet
{
    /// <summary>The object from the pipeline; other objects of the organization are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayOrganizationMirror), typeof(QuayOrganization))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute() =>
        Send($"Mirror of organization '{Organization[0]}'", "Remove", token => Client.OrganizationMirrors.DeleteAsync(Organization[0], token));
}
