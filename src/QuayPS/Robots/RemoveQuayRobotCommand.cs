using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Deletes a robot account. Its token stops working at once.</summary>
[Cmdlet(VerbsCommon.Remove, "QuayRobot", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveQuayRobotCommand : RobotChangeCmdlet
{
    /// <summary>The object from the pipeline; objects that belong to a robot are refused.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    [OwnTypes(typeof(QuayRobot))]
    public PSObject? InputObject { get; set; }

    private protected override void Execute()
    {
        RobotName robot = RobotName;
        Send($"Robot '{robot.Display}'", "Remove", token => Client.Robots.DeleteAsync(robot.Organization, robot.ShortName, token));
    }
}
