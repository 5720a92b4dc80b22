using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>Robots. Every operation exists for organizations and for the signed-in user.</summary>
internal static class RobotsArea
{
    private const string Missing = "Could not find robot with specified username";

    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrgRobots", Access.OrgMember, call => RobotListing.GetRobots(call, call.Organization));
        operations.Serve("getUserRobots", Access.UserAdmin, call => RobotListing.GetRobots(call, call.User));
        operations.Serve("getOrgRobot", Access.OrgAdmin, GetRobot);
        operations.Serve("getUserRobot", Access.UserAdmin, GetRobot);
        operations.Serve("createOrgRobot", new Handler(Access.OrgAdmin, CreateRobot) { BodyOptional = true });
        operations.Serve("createUserRobot", new Handler(Access.UserAdmin, CreateRobot) { BodyOptional = true });
        operations.Serve("deleteOrgRobot", Access.OrgAdmin, DeleteRobot);
        operations.Serve("deleteUserRobot", Access.UserAdmin, DeleteRobot);
        operations.Serve("regenerateOrgRobotToken", Access.OrgAdmin, RegenerateToken);
        operations.Serve("regenerateUserRobotToken", Access.UserAdmin, RegenerateToken);
        operations.Serve("getOrgRobotPermissions", Access.UserAdmin, RobotListing.GetOrgRobotPermissions);
        operations.Serve("getUserRobotPermissions", Access.UserAdmin, RobotListing.GetPermissions);
        FederationHandlers.Register(operations);
    }

    /// <summary>The owner of the robot in the path: the organization in the path, or the signed-in user.</summary>
    internal static Account? OwnerOf(ApiCall call) =>
        call.Operation.Template.StartsWith("/v1/organization/", System.StringComparison.Ordinal) ? call.Organization : call.User;

    /// <summary>The robot in the path; null if it does not exist.</summary>
    internal static Robot? Find(ApiCall call) =>
        OwnerOf(call) is Account owner && owner.Robots.TryGetValue(call.Route("robot_shortname"), out Robot? robot) ? robot : null;

    /// <summary>Quay answers 400, not 404, for a robot that does not exist.</summary>
    internal static Answer NoSuchRobot() => Answer.Message(400, Missing);

    private static Answer GetRobot(ApiCall call) => Find(call) is Robot robot
        ? Answer.Ok(ShowWithMetadata(robot, robot.Metadata ?? (object)new { }))
        : NoSuchRobot();

    private static Answer CreateRobot(ApiCall call)
    {
        string shortName = call.Route("robot_shortname");
        if (OwnerOf(call) is not Account owner)
        {
            return Answer.Message(400, $"Organization does not exist: {call.Route("orgname")}");
        }

        if (!Names.IsNamespace(shortName))
        {
            return call.Invalid($"The name for the robot '{shortName}' is invalid: {Names.NamespaceRule}");
        }

        if (owner.Robots.ContainsKey(shortName))
        {
            return call.Invalid($"Existing robot with name: {owner.Name}+{shortName}");
        }

        Robot robot = call.State.AddRobot(owner, shortName, call.Text("description") ?? "");
        robot.Metadata = call.Member("unstructured_metadata");
        call.Log("create_robot", owner, null, ("robot", shortName), ("description", robot.Description), ("unstructured_metadata", robot.Metadata));
        return Answer.Json(201, ShowWithMetadata(robot, robot.Metadata));
    }

    private static Answer DeleteRobot(ApiCall call)
    {
        if (Find(call) is not Robot robot)
        {
            return NoSuchRobot();
        }

        call.State.RemoveRobot(robot);
        call.Log("delete_robot", robot.Owner, null, ("robot", robot.ShortName));
        return Answer.NoContent();
    }

    private static Answer RegenerateToken(ApiCall call)
    {
        if (Find(call) is not Robot robot)
        {
            return NoSuchRobot();
        }

        robot.Token = Secrets.RobotToken();
        call.Log("regenerate_robot_token", robot.Owner, null, ("robot", robot.ShortName));
        return Answer.Ok(RobotListing.Show(robot));
    }

    private static Merged ShowWithMetadata(Robot robot, object? metadata) => new(RobotListing.Show(robot), new { UnstructuredMetadata = metadata });
}
