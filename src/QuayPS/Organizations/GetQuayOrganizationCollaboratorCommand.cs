using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the users who have permissions on repositories of an organization and are in none of its teams.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationCollaborator")]
[OutputType(typeof(QuayOrganizationCollaborator))]
public sealed class GetQuayOrganizationCollaboratorCommand : OrganizationCmdlet
{
    private protected override Task ReadAsync(ItemOutput output) => output.WriteListingAsync(
        Client.OrganizationMembers.ListCollaborators(Organization[0]), $"Collaborators of {OrganizationsApi.Subject(Organization[0])}");
}
