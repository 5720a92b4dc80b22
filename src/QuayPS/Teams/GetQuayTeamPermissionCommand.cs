using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the permissions of a team on repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayTeamPermission")]
[OutputType(typeof(QuayTeamPermission))]
public sealed class GetQuayTeamPermissionCommand : TeamReadCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output) =>
        output.Write(await Client.Teams.ListPermissionsAsync(Organization[0], Team[0], StopToken));
}
