using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Search;

/// <summary>Names by their beginning, and users whom only a directory knows yet.</summary>
internal static class EntityHandlers
{
    private const int MostUsers = 10;

    // Who is in the directory, where there is one.
    private static readonly string[] Directory = ["erin", "frank", "grace"];

    public static void Register(OperationTable operations)
    {
        operations.Serve("getMatchingEntities", Access.Anyone, GetMatchingEntities);
        operations.Serve("linkExternalUser", call => call.Identity.User is null ? call.Refused() : null, LinkExternalUser);
    }

    private static Answer GetMatchingEntities(ApiCall call)
    {
        string prefix = call.Route("prefix");
        var organization = call.State.FindOrganization(call.Query("namespace"));
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("results");
            if (organization is not null)
            {
                WriteOfOrganization(json, call, organization, prefix);
            }

            foreach (User user in call.State.Users.Where(user => Begins(user.Name, prefix)).Take(MostUsers))
            {
                json.WriteStartObject();
                WriteUser(json, user);
                if (organization is not null)
                {
                    json.WriteBoolean("is_org_member", organization.HasMember(user.Name));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteOfOrganization(Utf8JsonWriter json, ApiCall call, Organization organization, string prefix)
    {
        IEnumerable<Team> teams = call.QueryFlag("includeTeams") ? organization.Teams.Values : Enumerable.Empty<Team>();
        foreach (Team team in teams.Where(team => Begins(team.Name, prefix)))
        {
            json.WriteStartObject();
            json.WriteString("name", team.Name);
            json.WriteString("kind", "team");
            json.WriteBoolean("is_org_member", true);
            team.Avatar.Write(json, "team");
            json.WriteEndObject();
        }

        if (call.QueryFlag("includeOrgs") && Begins(organization.Name, prefix))
        {
            json.WriteStartObject();
            json.WriteString("name", organization.Name);
            json.WriteString("kind", "org");
            json.WriteBoolean("is_org_member", true);
            organization.Avatar.Write(json, "org");
            json.WriteEndObject();
        }

        foreach (Robot robot in organization.Robots.Values.Where(robot => Begins(robot.ShortName, prefix)))
        {
            json.WriteStartObject();
            json.WriteString("name", robot.Name);
            json.WriteString("kind", "user");
            json.WriteBoolean("is_robot", true);
            AvatarImage.Of(robot.Name, robot.Name).Write(json, "robot");
            json.WriteBoolean("is_org_member", true);
            json.WriteEndObject();
        }
    }

    private static Answer LinkExternalUser(ApiCall call)
    {
        string name = call.Route("username");
        switch (call.Options.DirectoryService)
        {
            case null:
                return Answer.Message(404, "The requested URL was not found on the server. If you entered the URL manually please check your spelling and try again.");
            case "oidc":
                return Refuse(call, name, "Currently user lookup is not supported with OIDC");
        }

        User? user = call.State.FindUser(name);
        if (user is null && !Directory.Contains(name))
        {
            return Refuse(call, name, "Username not found");
        }

        user ??= call.State.AddUser(name, $"{name}@example.com", password: null);
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartObject("entity");
            WriteUser(json, user);
            json.WriteEndObject();
        });
    }

    private static Answer Refuse(ApiCall call, string name, string detail) => Answer.JsonObject(400, json =>
    {
        json.WriteString("username", name);
        json.WriteString("detail", detail);
        json.WriteString("error_message", detail);
        json.WriteString("error_type", "invalid_request");
        json.WriteString("title", "invalid_request");
        json.WriteString("type", call.ErrorAddress("invalid_request"));
        json.WriteNumber("status", 400);
    });

    private static bool Begins(string name, string prefix) => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static void WriteUser(Utf8JsonWriter json, User user)
    {
        json.WriteString("name", user.Name);
        json.WriteString("kind", "user");
        json.WriteBoolean("is_robot", false);
        user.Avatar.Write(json, "user");
    }
}
