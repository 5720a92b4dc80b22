using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Search;

/// <summary>Users, robots and teams by the beginning of their names, and users of a directory who are not in the registry yet.</summary>
internal static class EntityHandlers
{
    private const int MaximumUsers = 10;

    // The users of the directory, with the options that have one.
    private static readonly string[] Directory = ["erin", "frank", "grace"];

    public static void Register(OperationTable operations)
    {
        operations.Serve("getMatchingEntities", Access.Anyone, GetMatchingEntities);
        operations.Serve("linkExternalUser", call => call.Identity.User is null ? call.Refused() : null, LinkExternalUser);
    }

    private static Answer GetMatchingEntities(ApiCall call)
    {
        string prefix = call.Route("prefix");
        IEnumerable<User> users = call.State.Users.Where(user => SearchArea.Begins(user.Name, prefix)).Take(MaximumUsers);
        IEnumerable<object> results = call.State.FindOrganization(call.Query("namespace")) is Organization organization
            ? OfOrganization(call, organization, prefix).Concat(users.Select(user => new Merged(Show(user), new { IsOrgMember = organization.HasMember(user.Name) })))
            : users.Select(Show);
        return Answer.Ok(new { results });
    }

    private static IEnumerable<object> OfOrganization(ApiCall call, Organization organization, string prefix)
    {
        IEnumerable<Team> teams = call.QueryFlag("includeTeams") ? organization.Teams.Values : Enumerable.Empty<Team>();
        foreach (Team team in teams.Where(team => SearchArea.Begins(team.Name, prefix)))
        {
            yield return new { team.Name, Kind = "team", IsOrgMember = true, Avatar = team.Avatar.ForKind("team") };
        }

        if (call.QueryFlag("includeOrgs") && SearchArea.Begins(organization.Name, prefix))
        {
            yield return new { organization.Name, Kind = "org", IsOrgMember = true, Avatar = organization.Avatar.ForKind("org") };
        }

        foreach (Robot robot in organization.Robots.Values.Where(robot => SearchArea.Begins(robot.ShortName, prefix)))
        {
            yield return new Merged(EntityView.Show(call.State, robot.Name), new { IsOrgMember = true });
        }
    }

    private static Answer LinkExternalUser(ApiCall call)
    {
        string name = call.Route("username");
        switch (call.Options.DirectoryService)
        {
            case null:
                return Answer.UrlNotFound();
            case "oidc":
                return Refuse(call, name, "Currently user lookup is not supported with OIDC");
        }

        User? user = call.State.FindUser(name);
        if (user is null && !Directory.Contains(name))
        {
            return Refuse(call, name, "Username not found");
        }

        user ??= call.State.AddUser(name, $"{name}@example.com", password: null);
        return Answer.Ok(new { Entity = Show(user) });
    }

    private static Answer Refuse(ApiCall call, string name, string detail) =>
        call.Problem(400, "invalid_request", detail, new { Username = name });

    private static object Show(User user) => EntityView.Show(user.Name, user.Avatar);
}
