using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Members of teams, and invitations to teams.</summary>
public sealed class TeamMembersApi
{
    private readonly Connection _connection;

    internal TeamMembersApi(Connection connection) => _connection = connection;

    /// <summary>Lists the members of a team (getOrganizationTeamMembers).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="includePending">Also the invitations that are not accepted yet. The registry lists them to administrators of the organization only, and sends others no error.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the team does not exist. Forbidden: the user is not a member of the team, and may not administer the
    /// organization.
    /// </exception>
    public Listing<QuayTeamMember> List(string organization, string team, bool includePending) => new SequentialListing<QuayTeamMember>(
        new PageReader<QuayTeamMember>(
            _connection,
            () => ApiRequest.Get("getOrganizationTeamMembers", $"organization/{organization}/team/{team}/members")
                .About(TeamsApi.Subject(organization, team))
                .Query("includePending", includePending),
            "members",
            PagingStyle.Single)
        {
            Complete = member => (member.Organization, member.Team) = (organization, team),
        });

    /// <summary>Reads the members of a team, the invited users, and the directory group of the team (getOrganizationTeamMembers).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    internal Task<TeamMembership> ReadAsync(string organization, string team, CancellationToken cancellationToken) =>
        _connection.SendAsync<TeamMembership>(
            ApiRequest.Get("getOrganizationTeamMembers", $"organization/{organization}/team/{team}/members")
                .About(TeamsApi.Subject(organization, team)).Query("includePending", true),
            cancellationToken);

    /// <summary>
    /// Adds a user or robot to a team (updateOrganizationTeamMember). A registry that requires invitations sends one to a
    /// user who is in no team of the organization, and answers with <see cref="QuayTeamMember.Invited"/> set.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the team or the member does not exist. AlreadyExists: the team has the member. Conflict: the team is
    /// synchronized with a directory. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayTeamMember> AddAsync(string organization, string team, string name, CancellationToken cancellationToken) =>
        SendAsync(
            // Not idempotent: a retry is refused, because the user is a member already.
            ApiRequest.Put("updateOrganizationTeamMember", $"organization/{organization}/team/{team}/members/{name}").NotIdempotent()
                .About(Subject(organization, team, name)).TreatAsNotFound(404, TeamsApi.Subject(organization, team)),
            organization,
            team,
            cancellationToken);

    /// <summary>Sends an invitation by e-mail (inviteTeamMemberEmail).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the team does not exist. InvalidInput: the address is invalid. Conflict: the team is synchronized with a
    /// directory. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task<QuayTeamMember> InviteAsync(string organization, string team, string email, CancellationToken cancellationToken) =>
        SendAsync(
            // Not idempotent: a retry sends a second invitation.
            ApiRequest.Put("inviteTeamMemberEmail", $"organization/{organization}/team/{team}/invite/{email}").NotIdempotent()
                .About(InvitationSubject(organization, team, email)).TreatAsNotFound(404, TeamsApi.Subject(organization, team)),
            organization,
            team,
            cancellationToken);

    /// <summary>Removes a user or robot from a team, or withdraws the pending invitation of a user (deleteOrganizationTeamMember).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the team does not exist or does not have the member. Conflict: it is the last administrator, or the team is
    /// synchronized with a directory. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task RemoveAsync(string organization, string team, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationTeamMember", $"organization/{organization}/team/{team}/members/{name}").About(Subject(organization, team, name)),
            cancellationToken);

    /// <summary>Withdraws an invitation by e-mail (deleteTeamMemberEmailInvite).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the team or the invitation does not exist. Forbidden: the user may not administer the organization.
    /// </exception>
    public Task RevokeInviteAsync(string organization, string team, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteTeamMemberEmailInvite", $"organization/{organization}/team/{team}/invite/{email}")
                .About(InvitationSubject(organization, team, email)),
            cancellationToken);

    /// <summary>Accepts an invitation for the session's user (acceptOrganizationTeamInvite).</summary>
    /// <param name="code">The code in the invitation's mail.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no open invitation with the code. InvalidInput: the invitation is for another user.
    /// </exception>
    public Task<QuayTeamInvite> AcceptInviteAsync(string code, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayTeamInvite>(
            // Not idempotent: a code can be used once.
            ApiRequest.Put("acceptOrganizationTeamInvite", $"teaminvite/{code}").NotIdempotent().About(InvitationSubject(code)), cancellationToken);

    /// <summary>Declines an invitation for the session's user (declineOrganizationTeamInvite).</summary>
    /// <param name="code">The code in the invitation's mail.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: there is no open invitation with the code. InvalidInput: the invitation is for another user.
    /// </exception>
    public Task DeclineInviteAsync(string code, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("declineOrganizationTeamInvite", $"teaminvite/{code}").About(InvitationSubject(code)), cancellationToken);

    /// <summary>Names a member in a message: <c>member 'bob' of team 'ops' of organization 'acme'</c>.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    public static string Subject(string organization, string team, string name) => $"member '{name}' of {TeamsApi.Subject(organization, team)}";

    /// <summary>Names an invitation by e-mail in a message: <c>invitation of 'x@example.com' to team 'ops' of organization 'acme'</c>.</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    public static string InvitationSubject(string organization, string team, string email) =>
        $"invitation of '{email}' to {TeamsApi.Subject(organization, team)}";

    /// <summary>Names a received invitation in a message: <c>invitation 'CODE'</c>.</summary>
    /// <param name="code">The code in the invitation's mail.</param>
    public static string InvitationSubject(string code) => $"invitation '{code}'";

    private async Task<QuayTeamMember> SendAsync(ApiRequest request, string organization, string team, CancellationToken cancellationToken)
    {
        QuayTeamMember member = await _connection.SendAsync<QuayTeamMember>(request, cancellationToken).ConfigureAwait(false);
        (member.Organization, member.Team) = (organization, team);
        return member;
    }
}
