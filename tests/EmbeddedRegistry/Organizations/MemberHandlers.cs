using System.Collections.Generic;
using System.Linq;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.Routing;

namespace QuayPS.EmbeddedRegistry.Organizations;

/// <summary>Members of an organization, and collaborators: users with a role in its repositories who are not members.</summary>
internal static class MemberHandlers
{
    public static void Register(OperationTable operations)
    {
        operations.Serve("getOrganizationMembers", Access.OrgAdmin, GetOrganizationMembers);
        operations.Serve("getOrganizationMember", Access.OrgAdmin, GetOrganizationMember);
        operations.Serve("removeOrganizationMember", Access.OrgAdmin, RemoveOrganizationMember);
        operations.Serve("getOrganizationCollaborators", Access.OrgAdmin, GetOrganizationCollaborators);
    }

    private static Answer GetOrganizationMembers(ApiCall call) => call.Organization is Organization organization
        ? Answer.Ok(new { Members = call.State.Users.Where(user => organization.HasMember(user.Name)).Select(user => ShowMember(call, organization, user)) })
        : call.NotFound();

    private static Answer GetOrganizationMember(ApiCall call)
    {
        User? user = call.State.FindUser(call.Route("membername"));
        return call.Organization is Organization organization && user is not null && organization.HasMember(user.Name)
            ? Answer.Ok(ShowMember(call, organization, user))
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

        foreach (Repository repository in call.State.RepositoriesOf(organization))
        {
            repository.UserRoles.Remove(user.Name);
        }

        return Answer.NoContent();
    }

    private static Answer GetOrganizationCollaborators(ApiCall call) => call.Organization is Organization organization
        ? Answer.Ok(new
        {
            Collaborators = call.State.Users
                .Where(user => !organization.HasMember(user.Name) && RepositoriesOf(call, organization, user).Any())
                .Select(user => ShowCollaborator(call, organization, user)),
        })
        : call.NotFound();

    private static Merged ShowMember(ApiCall call, Organization organization, User user) => new(
        ShowCollaborator(call, organization, user),
        new { Teams = organization.Teams.Values.Where(team => team.Members.Contains(user.Name)).Select(OrganizationView.ShowTeam) });

    private static object ShowCollaborator(ApiCall call, Organization organization, User user) =>
        new { Kind = "user", user.Name, Avatar = user.Avatar.ForKind("user"), Repositories = RepositoriesOf(call, organization, user) };

    // Names of the repositories in which the user has a role directly, not by a team.
    private static IEnumerable<string> RepositoriesOf(ApiCall call, Organization organization, User user) =>
        call.State.RepositoriesOf(organization).Where(repository => repository.UserRoles.ContainsKey(user.Name)).Select(repository => repository.Name);
}
