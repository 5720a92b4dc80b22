using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Robots;

/// <summary>Lists robots, and the permissions of a robot.</summary>
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
        return Answer.Ok(new
        {
            Robots = (limit is int most and > 0 ? robots.Take(most) : robots)
                .Select(robot => new Merged(Show(robot, withToken), withPermissions ? ShowPermissions(call, robot) : null)),
        });
    }

    public static Answer GetOrgRobotPermissions(ApiCall call) =>
        call.Identity.IsSuperuser || (call.Organization is Organization organization && call.Identity.Administers(organization))
            ? GetPermissions(call)
            : Answer.Forbidden();

    public static Answer GetPermissions(ApiCall call) => RobotsArea.Find(call) is Robot robot
        ? Answer.Ok(new { Permissions = RepositoriesOf(call, robot).Select(repository => RepositoryView.ShowRole(repository, repository.UserRoles[robot.Name])) })
        : RobotsArea.NoSuchRobot();

    /// <summary>A robot, with its token only if the caller may have that.</summary>
    public static object Show(Robot robot, bool withToken = true) => new Merged(
        new { robot.Name, robot.Created, robot.LastAccessed, robot.Description },
        withToken ? new { robot.Token } : null);

    private static object ShowPermissions(ApiCall call, Robot robot) => new
    {
        Teams = call.State.Organizations.SelectMany(organization => organization.Teams.Values).Where(team => team.Members.Contains(robot.Name)).Select(OrganizationView.ShowTeam),
        Repositories = RepositoriesOf(call, robot).Select(repository => repository.Name),
    };

    private static IEnumerable<Repository> RepositoriesOf(ApiCall call, Robot robot) =>
        call.State.Repositories.Values.Where(repository => repository.UserRoles.ContainsKey(robot.Name));
}
