using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the repositories that the registry found in the external namespace of an organization that is a mirror.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMirrorRepository")]
[OutputType(typeof(QuayOrganizationMirrorRepository))]
public sealed class GetQuayOrganizationMirrorRepositoryCommand : OrganizationCmdlet
{
    /// <summary>Gets only repositories in this state.</summary>
    [Parameter]
    public QuayMirrorStatus? Status { get; set; }

    private protected override Task ReadAsync(ItemOutput output) => output.WriteListingAsync(
        Client.OrganizationMirrors.ListRepositories(Organization[0], Status), $"Repositories of the mirror '{Organization[0]}'");
}
