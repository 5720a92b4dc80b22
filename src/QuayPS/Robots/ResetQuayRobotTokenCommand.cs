using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gives a robot account a new token and returns it; the old one is worthless at once.</summary>
[Cmdlet(VerbsCommon.Reset, "QuayRobotToken", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(QuayRobot))]
public sealed class ResetQuayRobotTokenCommand : RobotChangeCmdlet
{
    private protected override void Execute()
    {
        RobotName robot = RobotName;
        Send(
            $"Robot '{robot.Display}'",
            "Replace the token, which whatever signs in with it must then be given",
            token => Client.Robots.RegenerateTokenAsync(robot.Organization, robot.ShortName, token));
    }
}
