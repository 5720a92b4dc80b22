using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>Who belongs to an organization, and who works on its repositories without belonging.</summary>
internal static class MemberHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationMembers", Access.OrgAdmin, GetOrganizationMembers);
        operations.Serve("getOrganizationMember", Access.OrgAdmin, GetOrganizationMember);
        operations.Serve("removeOrganizationMember", Access.OrgAdmin, RemoveOrganizationMember);
        operations.Serve("getOrganizationCollaborators", Access.OrgAdmin, GetOrganizationCollaborators);
    }

    private static Answer GetOrganizationMembers(ApiCall call) => call.Organization is not Organization organization
        ? call.NotFound()
        : Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("members");
            foreach (User user in call.State.Users.Where(user => organization.HasMember(user.Name)))
            {
                json.WriteStartObject();
                WriteMember(json, call, organization, user);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static Answer GetOrganizationMember(ApiCall call)
    {
        User? user = call.State.FindUser(call.Route("membername"));
        return call.Organization is Organization organization && user is not null && organization.HasMember(user.Name)
            ? Answer.JsonObject(200, json => WriteMember(json, call, organization, user))
            : call.NotFound();
    }

    private static Answer RemoveOrganizationMember(ApiCall call)
    {
        if (call.Organization is not Organization organization || call.State.FindUser(call.Route("membername")) is not User user)
        {
            return call.NotFound();
        }

        foreach (Team team in organization.Teams.Values)
        {
            team.Members.Remove(user.Name);
        }

        foreach (Repository repository in RepositoriesOf(call, organization))
        {
            repository.UserRoles.Remove(user.Name);
        }

        return Answer.NoContent();
    }

    private static Answer GetOrganizationCollaborators(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        IEnumerable<User> outsiders = call.State.Users.Where(user => !organization.HasMember(user.Name) && RepositoriesOf(call, organization).Any(repository => repository.UserRoles.ContainsKey(user.Name)));
        return Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("collaborators");
            foreach (User user in outsiders)
            {
                json.WriteStartObject();
                json.WriteString("kind", "user");
                json.WriteString("name", user.Name);
                user.Avatar.Write(json, "user");
                WriteRepositories(json, call, organization, user.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    private static void WriteMember(Utf8JsonWriter json, ApiCall call, Organization organization, User user)
    {
        json.WriteString("name", user.Name);
        json.WriteString("kind", "user");
        user.Avatar.Write(json, "user");
        json.WriteStartArray("teams");
        foreach (Team team in organization.Teams.Values.Where(team => team.Members.Contains(user.Name)))
        {
            OrganizationView.WriteTeam(json, team);
        }

        json.WriteEndArray();
        WriteRepositories(json, call, organization, user.Name);
    }

    private static void WriteRepositories(Utf8JsonWriter json, ApiCall call, Organization organization, string user)
    {
        json.WriteStartArray("repositories");
        foreach (Repository repository in RepositoriesOf(call, organization).Where(repository => repository.UserRoles.ContainsKey(user)))
        {
            json.WriteStringValue(repository.Name);
        }

        json.WriteEndArray();
    }

    private static IEnumerable<Repository> RepositoriesOf(ApiCall call, Organization organization) =>
        call.State.Repositories.Values.Where(repository => ReferenceEquals(repository.Owner, organization));
}
