using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Replaces the token of a robot account and writes the robot with the new one. The old token stops working at once.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayRobotToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayRobot))]
public sealed class ResetQuayRobotTokenCommand : RobotChangeCmdlet
{
    private protected override void Execute()
    {
        RobotName robot = RobotName;
        Send(
            $"Robot '{robot.Display}'",
            "Replace the token; clients with the old one can no longer sign in",
            token => Client.Robots.RegenerateTokenAsync(robot.Organization, robot.ShortName, token));
    }
}
