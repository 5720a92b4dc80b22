using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Removes a user from all teams of an organization, with all permissions on its repositories.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayOrganizationMember", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayOrganizationMemberCommand : OrganizationItemCmdlet
{
    /// <summary>The user's name.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Each]
    [NameText]
    [ArgumentCompleter(typeof(OrganizationMemberCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Name { get; set; } = [];

    private protected override object? ErrorTarget => Name[0];

    private protected override void Execute() => Send(
        OrganizationMembersApi.Subject(Organization[0], Name[0]).Capitalize() + " with all teams and rights",
        "Remove",
        token => Client.OrganizationMembers.RemoveAsync(Organization[0], Name[0], token));
}
