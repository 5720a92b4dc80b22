using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Tests whether the registry can reach the external registry of an organization that is a mirror.</summary>
[Cmdlet(VerbsDiagnostic.Test, "QuayOrganizationMirror")]
[OutputType(typeof(QuayOrganizationMirrorTest))]
public sealed class TestQuayOrganizationMirrorCommand : OrganizationCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.OrganizationMirrors.TestAsync(Organization[0], StopToken));
}
