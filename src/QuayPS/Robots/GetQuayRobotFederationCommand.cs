using System.Management.Automation;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the identities whose tokens a robot account takes in place of its own.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobotFederation")]
[OutputType(typeof(QuayRobotFederation))]
public sealed class GetQuayRobotFederationCommand : RobotCmdlet
{
    private protected override void Execute()
    {
        RobotName robot = RobotName;
        WriteObject(
            Await(Client.RobotFederation.ListAsync(robot.Organization, robot.ShortName, ActiveSession.User, StopToken)),
            enumerateCollection: true);
    }
}
