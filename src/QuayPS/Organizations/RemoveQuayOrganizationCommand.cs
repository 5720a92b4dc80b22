using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes an organization with its repositories, teams and robots.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganization", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationCommand : OrganizationChangeCmdlet
{
    /// <summary>Deletes an organization that the session's user does not administer, for superusers.</summary>
    [Parameter]
    public SwitchParameter Superuser { get; set; }

    /// <summary>The object from the pipeline; objects that belong to an organization are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayOrganization))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute() => Send(Subject + " with all its repositories, teams and robots", "Remove", token => Superuser
        ? Client.Organizations.DeleteAnyAsync(Name[0], token)
        : Client.Organizations.DeleteAsync(Name[0], token));
}
