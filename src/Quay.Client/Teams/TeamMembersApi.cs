using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>The members of a team, and who is invited to become one.</summary>
public sealed class TeamMembersApi
{
    private readonly Connection _connection;

    internal TeamMembersApi(Connection connection) => _connection = connection;

    /// <summary>Lists the members of a team (getOrganizationTeamMembers).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="includePending">Also who is invited and has not accepted yet.</param>
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

    /// <summary>
    /// Makes a user or robot a member (updateOrganizationTeamMember). Registries that demand invitations invite a user
    /// who is in no team of the organization; the result says so.
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayTeamMember> AddAsync(string organization, string team, string name, CancellationToken cancellationToken) =>
        SendAsync(
            // Somebody who is a member already is refused, so sending it twice is not the same as once.
            ApiRequest.Put("updateOrganizationTeamMember", $"organization/{organization}/team/{team}/members/{name}").NotIdempotent()
                .About(Subject(organization, team, name)).MissingAt(404, TeamsApi.Subject(organization, team)),
            organization,
            team,
            cancellationToken);

    /// <summary>Invites somebody by e-mail (inviteTeamMemberEmail).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayTeamMember> InviteAsync(string organization, string team, string email, CancellationToken cancellationToken) =>
        SendAsync(
            // Twice is two invitations.
            ApiRequest.Put("inviteTeamMemberEmail", $"organization/{organization}/team/{team}/invite/{email}").NotIdempotent()
                .About($"invitation of '{email}' to {TeamsApi.Subject(organization, team)}").MissingAt(404, TeamsApi.Subject(organization, team)),
            organization,
            team,
            cancellationToken);

    /// <summary>Takes a user or robot out of a team, or the invitation of a user back (deleteOrganizationTeamMember).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="name">The user, or the robot with its namespace.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task RemoveAsync(string organization, string team, string name, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationTeamMember", $"organization/{organization}/team/{team}/members/{name}").About(Subject(organization, team, name)),
            cancellationToken);

    /// <summary>Takes an invitation by e-mail back (deleteTeamMemberEmailInvite).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="team">The team.</param>
    /// <param name="email">The address.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task RevokeInviteAsync(string organization, string team, string email, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteTeamMemberEmailInvite", $"organization/{organization}/team/{team}/invite/{email}")
                .About($"invitation of '{email}' to {TeamsApi.Subject(organization, team)}"),
            cancellationToken);

    /// <summary>Accepts an invitation for the session's user (acceptOrganizationTeamInvite).</summary>
    /// <param name="code">The code in the invitation's mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<QuayTeamInvite> AcceptInviteAsync(string code, CancellationToken cancellationToken) =>
        _connection.SendAsync<QuayTeamInvite>(
            // A code is good once.
            ApiRequest.Put("acceptOrganizationTeamInvite", $"teaminvite/{code}").NotIdempotent().About($"invitation '{code}'"), cancellationToken);

    /// <summary>Declines an invitation for the session's user (declineOrganizationTeamInvite).</summary>
    /// <param name="code">The code in the invitation's mail.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeclineInviteAsync(string code, CancellationToken cancellationToken) =>
        _connection.SendAsync(ApiRequest.Delete("declineOrganizationTeamInvite", $"teaminvite/{code}").About($"invitation '{code}'"), cancellationToken);

    private static string Subject(string organization, string team, string name) =>
        $"member '{name}' of {TeamsApi.Subject(organization, team)}";

    private async Task<QuayTeamMember> SendAsync(ApiRequest request, string organization, string team, CancellationToken cancellationToken)
    {
        QuayTeamMember member = await _connection.SendAsync<QuayTeamMember>(request, cancellationToken).ConfigureAwait(false);
        (member.Organization, member.Team) = (organization, team);
        return member;
    }
}
