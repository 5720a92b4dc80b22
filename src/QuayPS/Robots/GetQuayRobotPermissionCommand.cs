using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets what a robot account may do with repositories.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobotPermission")]
[OutputType(typeof(QuayRobotPermission))]
public sealed class GetQuayRobotPermissionCommand : RobotCmdlet
{
    private protected override void Execute()
    {
        RobotName robot = RobotName;
        WriteObject(
            Await(Client.Robots.ListPermissionsAsync(robot.Organization, robot.ShortName, ActiveSession.User, StopToken)),
            enumerateCollection: true);
    }
}
