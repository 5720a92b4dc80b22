using System.Management.Automation;
using System.Threading.Tasks;
using Quay.Client;

namespace QuayPS;

/// <summary>Gets the identities of an identity provider that may sign in as a robot account.</summary>
[Cmdlet(VerbsCommon.Get, "QuayRobotFederation")]
[OutputType(typeof(QuayRobotFederation))]
public sealed class GetQuayRobotFederationCommand : RobotPartCmdlet
{
    private protected override async Task ReadAsync(ItemOutput output)
    {
        RobotName robot = RobotName;
        output.Write(await Client.RobotFederation.ListAsync(robot.Organization, robot.ShortName, ActiveSession.User, StopToken));
    }
}
