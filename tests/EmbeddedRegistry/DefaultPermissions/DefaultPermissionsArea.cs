using System;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.DefaultPermissions;

/// <summary>The permissions that new repositories of organizations begin with, which Quay calls prototypes.</summary>
internal static class DefaultPermissionsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationPrototypePermissions", Access.OrgAdmin, List);
        operations.Serve("createOrganizationPrototypePermission", Access.OrgAdmin, Create);
        operations.Serve("updateOrganizationPrototypePermission", Access.OrgAdmin, Update);
        operations.Serve("deleteOrganizationPrototypePermission", Access.OrgAdmin, Delete);
    }

    /// <summary>Gives a new repository what its organization's prototypes say.</summary>
    internal static void Apply(Repository repository, string creator)
    {
        foreach (Prototype prototype in (repository.Owner as Organization)?.Prototypes ?? [])
        {
            if (prototype.Creator is null || prototype.Creator == creator)
            {
                (prototype.IsTeam ? repository.TeamRoles : repository.UserRoles)[prototype.Delegate] = Enum.Parse<RepositoryRole>(prototype.Role, ignoreCase: true);
            }
        }
    }

    private static Answer List(ApiCall call) => call.Organization is not Organization organization
        ? call.NotFound()
        : Answer.JsonObject(200, json =>
        {
            json.WriteStartArray("prototypes");
            foreach (Prototype prototype in organization.Prototypes)
            {
                json.WriteStartObject();
                Write(json, call, organization, prototype);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });

    private static Answer Create(ApiCall call)
    {
        if (call.Organization is not Organization organization)
        {
            return call.NotFound();
        }

        JsonElement given = call.Member("delegate")!.Value;
        string name = given.GetProperty("name").GetString()!;
        bool isTeam = given.GetProperty("kind").GetString() == "team";
        string? creator = call.Member("activating_user")?.GetProperty("name").GetString();
        if (creator is not null && !Knows(call, creator))
        {
            return call.Invalid("Unknown activating user");
        }

        if (isTeam && !organization.Teams.ContainsKey(name))
        {
            return Answer.Message(400, $"('Team does not exist: %s/%s', '{organization.Name}', '{name}')");
        }

        if (!isTeam && !Knows(call, name))
        {
            return call.Invalid("Missing delegate user or team");
        }

        var prototype = new Prototype(Guid.NewGuid().ToString(), name, isTeam, creator) { Role = call.Text("role")! };
        organization.Prototypes.Add(prototype);
        call.Log("create_prototype_permission", organization, null, ("delegate", name), ("role", prototype.Role));
        return Answer.JsonObject(200, json => Write(json, call, organization, prototype));
    }

    private static Answer Update(ApiCall call)
    {
        if (Find(call) is not Prototype prototype)
        {
            return call.NotFound();
        }

        prototype.Role = call.Text("role")!;
        call.Log("modify_prototype_permission", call.Organization, null, ("delegate", prototype.Delegate), ("role", prototype.Role));
        return Answer.JsonObject(200, json => Write(json, call, call.Organization!, prototype));
    }

    private static Answer Delete(ApiCall call)
    {
        if (Find(call) is not Prototype prototype)
        {
            return call.NotFound();
        }

        call.Organization!.Prototypes.Remove(prototype);
        call.Log("delete_prototype_permission", call.Organization, null, ("delegate", prototype.Delegate));
        return Answer.NoContent();
    }

    private static Prototype? Find(ApiCall call) => call.Organization?.Prototypes.Find(prototype => prototype.Id == call.Route("prototypeid"));

    private static bool Knows(ApiCall call, string name)
    {
        int plus = name.IndexOf('+', StringComparison.Ordinal);
        return plus < 0
            ? call.State.FindUser(name) is not null
            : call.State.Accounts.TryGetValue(name[..plus], out Account? owner) && owner.Robots.ContainsKey(name[(plus + 1)..]);
    }

    private static void Write(Utf8JsonWriter json, ApiCall call, Organization organization, Prototype prototype)
    {
        if (prototype.Creator is string creator)
        {
            json.WriteStartObject("activating_user");
            WriteUser(json, call, organization, creator);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("activating_user");
        }

        json.WriteStartObject("delegate");
        if (prototype.IsTeam)
        {
            json.WriteString("name", prototype.Delegate);
            json.WriteString("kind", "team");
            AvatarImage.Of(prototype.Delegate, organization.Name + prototype.Delegate).Write(json, "team");
        }
        else
        {
            WriteUser(json, call, organization, prototype.Delegate);
        }

        json.WriteEndObject();
        json.WriteString("role", prototype.Role);
        json.WriteString("id", prototype.Id);
    }

    private static void WriteUser(Utf8JsonWriter json, ApiCall call, Organization organization, string name)
    {
        bool robot = name.Contains('+', StringComparison.Ordinal);
        json.WriteString("name", name);
        json.WriteBoolean("is_robot", robot);
        json.WriteString("kind", "user");
        json.WriteBoolean("is_org_member", robot ? name.StartsWith(organization.Name + "+", StringComparison.Ordinal) : organization.HasMember(name));
        (call.State.FindUser(name)?.Avatar ?? AvatarImage.Of(name, name)).Write(json, robot ? "robot" : "user");
    }
}
