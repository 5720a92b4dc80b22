using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>The federation of a robot: identities of other providers that may act as it. Bodies and answers are arrays; a change replaces them all.</summary>
internal static class FederationHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrgRobotFederation", Access.OrgAdmin, GetFederation);
        operations.Serve("getUserRobotFederation", Access.UserAdmin, GetFederation);
        operations.Serve("createOrgRobotFederation", Access.OrgAdmin, CreateFederation);
        operations.Serve("createUserRobotFederation", Access.UserAdmin, CreateFederation);
        operations.Serve("deleteOrgRobotFederation", Access.OrgAdmin, DeleteFederation);
        operations.Serve("deleteUserRobotFederation", Access.UserAdmin, DeleteFederation);
    }

    private static Answer GetFederation(ApiCall call) => RobotsArea.Find(call) is Robot robot
        ? Answer.Ok(robot.Federation.Select(entry => new { entry.Issuer, entry.Subject }))
        : RobotsArea.NoSuchRobot();

    private static Answer CreateFederation(ApiCall call)
    {
        var entries = new List<(string Issuer, string Subject)>();
        foreach (JsonElement entry in call.Body!.Value.EnumerateArray())
        {
            string issuer = entry.GetProperty("issuer").GetString()!;
            if (!issuer.StartsWith("http://", StringComparison.Ordinal) && !issuer.StartsWith("https://", StringComparison.Ordinal))
            {
                return call.Invalid("Issuer must be a URL (http:// or https://)");
            }

            entries.Add((issuer, entry.GetProperty("subject").GetString()!));
        }

        if (entries.Distinct().Count() < entries.Count)
        {
            return call.Invalid("Duplicate federation config entry");
        }

        if (RobotsArea.Find(call) is not Robot robot)
        {
            return RobotsArea.NoSuchRobot();
        }

        robot.Federation.Clear();
        robot.Federation.AddRange(entries);
        call.Log("create_robot_federation", robot.Owner, null, ("robot", robot.ShortName), ("config", call.Body));
        return GetFederation(call);
    }

    private static Answer DeleteFederation(ApiCall call)
    {
        if (RobotsArea.Find(call) is not Robot robot)
        {
            return RobotsArea.NoSuchRobot();
        }

        robot.Federation.Clear();
        call.Log("delete_robot_federation", robot.Owner, null, ("robot", robot.ShortName));
        return Answer.NoContent();
    }
}
