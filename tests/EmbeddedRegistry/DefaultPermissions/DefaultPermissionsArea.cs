using System;
using System.Linq;
using System.Text.Json;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.DefaultPermissions;

/// <summary>Default permissions of the new repositories of organizations. Quay calls them prototypes.</summary>
internal static class DefaultPermissionsArea
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationPrototypePermissions", Access.OrgAdmin, List);
        operations.Serve("createOrganizationPrototypePermission", Access.OrgAdmin, Create);
        operations.Serve("updateOrganizationPrototypePermission", Access.OrgAdmin, Update);
        operations.Serve("deleteOrganizationPrototypePermission", Access.OrgAdmin, Delete);
    }

    /// <summary>Gives a new repository the default permissions of its organization.</summary>
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

    private static Answer List(ApiCall call) => call.Organization is Organization organization
        ? Answer.Ok(new { Prototypes = organization.Prototypes.Select(prototype => Show(call, organization, prototype)) })
        : call.NotFound();

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
        if (creator is not null && !call.State.HasUserOrRobot(creator))
        {
            return call.Invalid("Unknown activating user");
        }

        if (isTeam && !organization.Teams.ContainsKey(name))
        {
            return Answer.Message(400, $"('Team does not exist: %s/%s', '{organization.Name}', '{name}')");
        }

        if (!isTeam && !call.State.HasUserOrRobot(name))
        {
            return call.Invalid("Missing delegate user or team");
        }

        var prototype = new Prototype(Guid.NewGuid().ToString(), name, isTeam, creator) { Role = call.Text("role")! };
        organization.Prototypes.Add(prototype);
        call.Log("create_prototype_permission", organization, null, ("delegate", name), ("role", prototype.Role));
        return Answer.Ok(Show(call, organization, prototype));
    }

    private static Answer Update(ApiCall call)
    {
        if (Find(call) is not Prototype prototype)
        {
            return call.NotFound();
        }

        prototype.Role = call.Text("role")!;
        call.Log("modify_prototype_permission", call.Organization, null, ("delegate", prototype.Delegate), ("role", prototype.Role));
        return Answer.Ok(Show(call, call.Organization!, prototype));
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

    private static object Show(ApiCall call, Organization organization, Prototype prototype) => new
    {
        ActivatingUser = prototype.Creator is string creator ? ShowUser(call, organization, creator) : null,
        Delegate = prototype.IsTeam
            ? new { Name = prototype.Delegate, Kind = "team", Avatar = AvatarImage.Of(prototype.Delegate, organization.Name + prototype.Delegate).ForKind("team") }
            : (object)ShowUser(call, organization, prototype.Delegate),
        prototype.Role,
        prototype.Id,
    };

    private static Merged ShowUser(ApiCall call, Organization organization, string name) => new(
        EntityView.Show(call.State, name),
        new { IsOrgMember = EntityView.IsRobot(name) ? name.StartsWith(organization.Name + "+", StringComparison.Ordinal) : organization.HasMember(name) });
}
