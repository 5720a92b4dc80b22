using System;
using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Search;

/// <summary>Search for repositories, namespaces, teams and robots by parts of their names.</summary>
internal static class SearchArea
{
    private const int PageSize = 10;
    private const int LastPage = 10;
    private const int MaximumOfEachKind = 5;

    public static void Register(OperationTable operations)
    {
        operations.Serve("conductSearch", Access.Anyone, ConductSearch);
        operations.Serve("conductRepoSearch", Access.Anyone, ConductRepoSearch);
        EntityHandlers.Register(operations);
    }

    /// <summary>Whether a name begins with a prefix, in any case.</summary>
    internal static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    // A page number above the last page gives the last page again.
    private static Answer ConductRepoSearch(ApiCall call)
    {
        if (!call.TryQueryNumber("page", out int? wanted))
        {
            return Answer.BadParameter("page", "The page.");
        }

        int page = Math.Clamp(wanted ?? 1, 1, LastPage);
        int start = (page - 1) * PageSize;
        List<Repository> found = [.. Repositories(call, call.Query("query") ?? "").Skip(start).Take(PageSize + 1)];
        return Answer.Ok(new
        {
            Results = found.Take(PageSize).Select(repository => call.QueryFlag("includeUsage") ? new Merged(Show(repository), Usage(call, repository)) : Show(repository)),
            HasAdditional = found.Count > PageSize,
            page,
            PageSize,
            StartIndex = start,
        });
    }

    private static Answer ConductSearch(ApiCall call)
    {
        string query = call.Query("query") ?? "";
        return Answer.Ok(new { Results = query.Length > 0 ? Search(call, query) : [] });
    }

    private static IEnumerable<object> Search(ApiCall call, string query)
    {
        List<Organization> own = [.. call.State.Organizations.Where(organization => call.Identity.User is not null && call.Identity.IsMemberOf(organization))];
        IEnumerable<object> teams = own
            .SelectMany(organization => organization.Teams.Values.Select(team => (organization, team)))
            .Where(pair => Begins(pair.team.Name, query))
            .Select(pair => Show(pair.organization, pair.team));
        IEnumerable<object> robots = own.Append<Account?>(call.Identity.User).OfType<Account>()
            .SelectMany(account => account.Robots.Values)
            .Where(robot => Begins(robot.ShortName, query))
            .Select(Show);
        return
        [
            .. teams.Take(MaximumOfEachKind),
            .. Repositories(call, query).Take(MaximumOfEachKind).Select(Show),
            .. call.State.Accounts.Values.Where(account => Begins(account.Name, query)).Take(MaximumOfEachKind).Select(Show),
            .. robots.Take(MaximumOfEachKind),
        ];
    }

    private static IEnumerable<Repository> Repositories(ApiCall call, string query)
    {
        int slash = query.IndexOf('/', StringComparison.Ordinal);
        string? owner = slash < 0 ? null : query[..slash];
        string name = query[(slash + 1)..];
        return call.State.Repositories.Values.Where(repository =>
            repository.Name.Contains(name, StringComparison.OrdinalIgnoreCase)
            && (owner is null || repository.Owner.Name == owner)
            && call.Identity.RoleIn(repository.Owner, repository) >= RepositoryRole.Read);
    }

    private static object Show(Repository repository) => new
    {
        Kind = "repository",
        Title = "repo",
        Namespace = Show(repository.Owner),
        repository.Name,
        repository.Description,
        repository.IsPublic,
        Score = 4,
        Href = $"/repository/{repository.Owner.Name}/{repository.Name}",
    };

    private static object Usage(ApiCall call, Repository repository) => new
    {
        LastModified = repository.Created.ToUnixTimeSeconds(),
        Stars = call.State.Users.Count(user => user.Stars.Contains(repository.Id)),
        Popularity = 0.0,
    };

    private static object Show(Account account) => new
    {
        Title = account.Kind,
        Kind = PathOf(account),
        Avatar = account.Avatar.ForKind(account.Kind),
        account.Name,
        Score = 1,
        Href = $"/{PathOf(account)}/{account.Name}",
    };

    private static object Show(Organization organization, Team team) => new
    {
        Kind = "team",
        team.Name,
        Organization = Show(organization),
        Avatar = team.Avatar.ForKind("team"),
        Score = 1.86,
        Href = $"/organization/{organization.Name}/teams/{team.Name}",
    };

    private static object Show(Robot robot) => new
    {
        Title = "robot",
        Kind = "robot",
        Avatar = (object?)null,
        robot.Name,
        Score = 1.0,
        Href = $"/{PathOf(robot.Owner)}/{robot.Owner.Name}?tab=robots&showRobot={robot.Name}",
        robot.ShortName,
    };

    private static string PathOf(Account account) => account is Organization ? "organization" : "user";
}
