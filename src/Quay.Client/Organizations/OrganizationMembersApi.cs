using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Members and collaborators of organizations.</summary>
public sealed class OrganizationMembersApi
{
    private readonly Connection _connection;

    internal OrganizationMembersApi(Connection connection) => _connection = connection;

    /// <summary>Lists the members of an organization with their teams and repositories (getOrganizationMembers).</summary>
    /// <param name="organization">The organization.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Listing<QuayOrganizationMember> List(string organization) => new SequentialListing<QuayOrganizationMember>(
        new PageReader<QuayOrganizationMember>(
            _connection,
            () => ApiRequest.Get("getOrganizationMembers", $"organization/{organization}/members").About(OrganizationsApi.Subject(organization)),
            "members",
            PagingStyle.Single)
        {
            Complete = member => member.Of(organization),
        });

    /// <summary>Reads a member with teams and repositories (getOrganizationMember).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist, or the user is not a member. Forbidden: the session's user may not
    /// administer the organization.
    /// </exception>
    public async Task<QuayOrganizationMember> GetAsync(string organization, string name, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Get("getOrganizationMember", $"organization/{organization}/members/{name}").About(Subject(organization, name));
        return (await _connection.SendAsync<QuayOrganizationMember>(request, cancellationToken).ConfigureAwait(false)).Of(organization);
    }

    /// <summary>
    /// Removes a user from all teams of an organization, with all permissions on its repositories
    /// (removeOrganizationMember). The registry answers success for a user who is not a member, so this reads the member
    /// first and fails with <see cref="QuayErrorKind.NotFound"/> if there is none (getOrganizationMember).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The user's name.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist, or the user is not a member. Forbidden: the session's user may not
    /// administer the organization.
    /// </exception>
    public async Task RemoveAsync(string organization, string name, CancellationToken cancellationToken)
    {
        await GetAsync(organization, name, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Delete("removeOrganizationMember", $"organization/{organization}/members/{name}").About(Subject(organization, name));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the users who have permissions on repositories of an organization and are in none of its teams (getOrganizationCollaborators).</summary>
    /// <param name="organization">The organization.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Listing<QuayOrganizationCollaborator> ListCollaborators(string organization) => new SequentialListing<QuayOrganizationCollaborator>(
        new PageReader<QuayOrganizationCollaborator>(
            _connection,
            () => ApiRequest.Get("getOrganizationCollaborators", $"organization/{organization}/collaborators").About(OrganizationsApi.Subject(organization)),
            "collaborators",
            PagingStyle.Single)
        {
            Complete = collaborator => collaborator.Of(organization),
        });

    /// <summary>Names a member in a message: <c>member 'bob' of organization 'acme'</c>.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="name">The user's name.</param>
    public static string Subject(string organization, string name) => $"member '{name}' of {OrganizationsApi.Subject(organization)}";
}
