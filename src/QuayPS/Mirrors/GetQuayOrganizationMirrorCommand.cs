using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the mirror of an organization; nothing if the organization is not a mirror.</summary>
[Cmdlet(VerbsCommon.Get, "QuayOrganizationMirror")]
[OutputType(typeof(QuayOrganizationMirror))]
public sealed class GetQuayOrganizationMirrorCommand : OrganizationCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        if (await Client.OrganizationMirrors.FindAsync(Organization[0], StopToken) is { } mirror)
        {
            output.Write(mirror);
        }
        else
        {
            output.WriteVerbose($"The organization '{Organization[0]}' is not a mirror.");
        }
    }
}
