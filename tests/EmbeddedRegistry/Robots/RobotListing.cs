using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>Lists robots and what they may do.</summary>
internal static class RobotListing
{
    public static Answer GetRobots(ApiCall call, Account? owner)
    {
        if (!call.TryQueryNumber("limit", out int? limit))
        {
            return Answer.BadParameter("limit", "If specified, the number of robots to return.");
        }

        bool admin = owner is not Organization organization || call.Identity.Administers(organization) || call.Identity.SeesEverything;
        bool withToken = admin && call.QueryFlag("token", otherwise: true);
        bool withPermissions = admin && call.QueryFlag("permissions");
        IEnumerable<Robot> robots = owner?.Robots.Values ?? Enumerable.Empty<Robot>();
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("robots");
            foreach (Robot robot in limit is int most and > 0 ? robots.Take(most) : robots)
            {
                json.WriteStartObject();
                WriteBasics(json, robot, withToken);
                if (withPermissions)
                {
                    WritePermissions(json, call, robot);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    public static Answer GetOrgRobotPermissions(ApiCall call) =>
        call.Identity.IsSuperuser || (call.Organization is Organization organization && call.Identity.Administers(organization))
            ? GetPermissions(call)
            : Answer.Message(403, "You don't have the permission to access the requested resource. It is either read-protected or not readable by the server.");

    public static Answer GetPermissions(ApiCall call) => RobotsArea.Find(call) is Robot robot
        ? Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("permissions");
            foreach (Repository repository in RepositoriesOf(call, robot))
            {
                json.WriteStartObject();
                json.WriteStartObject("repository");
                json.WriteString("name", repository.Name);
                json.WriteBoolean("is_public", repository.IsPublic);
                json.WriteEndObject();
                json.WriteString("role", repository.UserRoles[robot.Name].ApiName);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        })
        : RobotsArea.NoSuchRobot();

    public static void WriteBasics(Utf8JsonWriter json, Robot robot, bool withToken)
    {
        json.WriteString("name", robot.Name);
        RegistryTime.Write(json, "created", robot.Created);
        RegistryTime.Write(json, "last_accessed", robot.LastAccessed);
        json.WriteString("description", robot.Description);
        if (withToken)
        {
            json.WriteString("token", robot.Token);
        }
    }

    private static void WritePermissions(Utf8JsonWriter json, ApiCall call, Robot robot)
    {
        json.WriteStartArray("teams");
        foreach (Team team in call.State.Organizations.SelectMany(organization => organization.Teams.Values).Where(team => team.Members.Contains(robot.Name)))
        {
            OrganizationView.WriteTeam(json, team);
        }

        json.WriteEndArray();
        json.WriteStartArray("repositories");
        foreach (Repository repository in RepositoriesOf(call, robot))
        {
            json.WriteStringValue(repository.Name);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<Repository> RepositoriesOf(ApiCall call, Robot robot) =>
        call.State.Repositories.Values.Where(repository => repository.UserRoles.ContainsKey(robot.Name));
}
