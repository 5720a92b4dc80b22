using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the permissions of a robot account on repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobotPermission")]
[OutputType(typeof(QuayRobotPermission))]
public sealed class GetQuayRobotPermissionCommand : RobotPartCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        RobotName robot = RobotName;
        output.Write(await Client.Robots.ListPermissionsAsync(robot.Organization, robot.ShortName, ActiveSession.User, StopToken));
    }
}
