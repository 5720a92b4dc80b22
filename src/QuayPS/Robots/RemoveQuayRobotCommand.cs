using System.Management.Automation;

namespace QuayPS;

/// <summary>Deletes a robot account. Its token stops working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRobot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRobotCommand : RobotChangeCmdlet
{
    private protected override void Execute()
    {
        RobotName robot = RobotName;
        Send($"Robot '{robot.Display}'", "Remove", token => Client.Robots.DeleteAsync(robot.Organization, robot.ShortName, token));
    }
}
