using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Search;

/// <summary>Things by a part of their names.</summary>
internal static class SearchArea
{
    private const int PageSize = 10;
    private const int LastPage = 10;
    private const int MostOfEach = 5;

    public static void Register(OperationTable operations)
    {
        operations.Serve("conductSearch", Access.Anyone, ConductSearch);
        operations.Serve("conductRepoSearch", Access.Anyone, ConductRepoSearch);
        EntityHandlers.Register(operations);
    }

    // A page behind the last one is the last one again.
    private static Answer ConductRepoSearch(ApiCall call)
    {
        if (!call.TryQueryNumber("page", out int? wanted))
        {
            return Answer.BadParameter("page", "The page.");
        }

        int page = Math.Clamp(wanted ?? 1, 1, LastPage);
        int start = (page - 1) * PageSize;
        List<Repository> found = [.. Repositories(call, call.Query("query") ?? "").Skip(start).Take(PageSize + 1)];
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("results");
            foreach (Repository repository in found.Take(PageSize))
            {
                json.WriteStartObject();
                WriteRepository(json, repository);
                if (call.QueryFlag("includeUsage"))
                {
                    json.WriteNumber("last_modified", repository.Created.ToUnixTimeSeconds());
                    json.WriteNumber("stars", call.State.Users.Count(user => user.Stars.Contains(repository.Id)));
                    json.WriteNumber("popularity", 0.0);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteBoolean("has_additional", found.Count > PageSize);
            json.WriteNumber("page", page);
            json.WriteNumber("page_size", PageSize);
            json.WriteNumber("start_index", start);
        });
    }

    private static Answer ConductSearch(ApiCall call)
    {
        string query = call.Query("query") ?? "";
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("results");
            if (query.Length > 0)
            {
                WriteAll(json, call, query);
            }

            json.WriteEndArray();
        });
    }

    private static void WriteAll(Utf8JsonWriter json, ApiCall call, string query)
    {
        IEnumerable<Organization> own = call.State.Organizations.Where(organization => call.Identity.User is not null && call.Identity.IsMemberOf(organization));
        foreach ((Organization organization, Team team) in own
            .SelectMany(organization => organization.Teams.Values.Select(team => (organization, team))).Where(pair => Begins(pair.team.Name, query)).Take(MostOfEach))
        {
            json.WriteStartObject();
            json.WriteString("kind", "team");
            json.WriteString("name", team.Name);
            WriteOwner(json, organization, "organization");
            team.Avatar.Write(json, "team");
            json.WriteNumber("score", 1.86);
            json.WriteString("href", $"/organization/{organization.Name}/teams/{team.Name}");
            json.WriteEndObject();
        }

        foreach (Repository repository in Repositories(call, query).Take(MostOfEach))
        {
            json.WriteStartObject();
            WriteRepository(json, repository);
            json.WriteEndObject();
        }

        foreach (Account account in call.State.Accounts.Values.Where(account => Begins(account.Name, query)).Take(MostOfEach))
        {
            WriteOwner(json, account, null);
        }

        foreach (Robot robot in own.Append<Account?>(call.Identity.User).OfType<Account>().SelectMany(account => account.Robots.Values).Where(robot => Begins(robot.ShortName, query)).Take(MostOfEach))
        {
            json.WriteStartObject();
            json.WriteString("title", "robot");
            json.WriteString("kind", "robot");
            json.WriteNull("avatar");
            json.WriteString("name", robot.Name);
            json.WriteNumber("score", 1.0);
            json.WriteString("href", $"/{(robot.Owner is Organization ? "organization" : "user")}/{robot.Owner.Name}?tab=robots&showRobot={robot.Name}");
            json.WriteString("short_name", robot.ShortName);
            json.WriteEndObject();
        }
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

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static void WriteRepository(Utf8JsonWriter json, Repository repository)
    {
        json.WriteString("kind", "repository");
        json.WriteString("title", "repo");
        WriteOwner(json, repository.Owner, "namespace");
        json.WriteString("name", repository.Name);
        json.WriteString("description", repository.Description);
        json.WriteBoolean("is_public", repository.IsPublic);
        json.WriteNumber("score", 4);
        json.WriteString("href", $"/repository/{repository.Owner.Name}/{repository.Name}");
    }

    private static void WriteOwner(Utf8JsonWriter json, Account account, string? property)
    {
        if (property is null)
        {
            json.WriteStartObject();
        }
        else
        {
            json.WriteStartObject(property);
        }

        bool organization = account is Organization;
        json.WriteString("title", organization ? "org" : "user");
        json.WriteString("kind", organization ? "organization" : "user");
        account.Avatar.Write(json, account.Kind);
        json.WriteString("name", account.Name);
        json.WriteNumber("score", 1);
        json.WriteString("href", $"/{(organization ? "organization" : "user")}/{account.Name}");
        json.WriteEndObject();
    }
}
