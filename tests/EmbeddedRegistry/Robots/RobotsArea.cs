using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>Robots of organizations and of the signed-in user: every operation exists twice.</summary>
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

    /// <summary>The namespace whose robot the path names: the organization in it, or the caller.</summary>
    internal static Account? OwnerOf(ApiCall call) =>
        call.Operation.Template.StartsWith("/v1/organization/", System.StringComparison.Ordinal) ? call.Organization : call.User;

    /// <summary>The robot that the path names, or null.</summary>
    internal static Robot? Find(ApiCall call) =>
        OwnerOf(call) is Account owner && owner.Robots.TryGetValue(call.Route("robot_shortname"), out Robot? robot) ? robot : null;

    /// <summary>What Quay says of a robot that is not there: 400, not 404.</summary>
    internal static Answer NoSuchRobot() => Answer.Message(400, Missing);

    private static Answer GetRobot(ApiCall call) => Find(call) is Robot robot
        ? Answer.JsonObject(200, json =>
        {
            RobotListing.WriteBasics(json, robot, withToken: true);
            WriteMetadata(json, robot, emptyObject: true);
        })
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
        return Answer.JsonObject(201, json =>
        {
            RobotListing.WriteBasics(json, robot, withToken: true);
            WriteMetadata(json, robot, emptyObject: false);
        });
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
        return Answer.JsonObject(200, json => RobotListing.WriteBasics(json, robot, withToken: true));
    }

    private static void WriteMetadata(Utf8JsonWriter json, Robot robot, bool emptyObject)
    {
        json.WritePropertyName("unstructured_metadata");
        if (robot.Metadata is JsonElement metadata)
        {
            metadata.WriteTo(json);
        }
        else if (emptyObject)
        {
            json.WriteStartObject();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
