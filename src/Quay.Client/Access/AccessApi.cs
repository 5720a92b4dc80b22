using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Access reviews: the roles of users and robots on the repositories of organizations, and the ways by which they have them.</summary>
public sealed class AccessApi
{
    // The number of teams whose members are read at once.
    private const int TeamsAtOnce = 12;
    private readonly Connection _connection;

    internal AccessApi(Connection connection) => _connection = connection;

    /// <summary>
    /// Reads the teams of an organization with their members and invitations, and its robots (getOrganization,
    /// getOrganizationTeamMembers, getOrgRobots).
    /// </summary>
    /// <param name="organization">The organization.</param>
    /// <param name="gate">Limits the concurrent reads of teams, together for all organizations that share it.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or repository does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public async Task<OrganizationRoster> GetRosterAsync(string organization, SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        IReadOnlyList<QuayTeam> teams = await new TeamsApi(_connection).ListAsync(organization, cancellationToken).ConfigureAwait(false);
        Task<IReadOnlyList<QuayRobot>> robots = Waiting.Observed(
            new RobotsApi(_connection).List(organization, includeToken: false, includePermissions: false).ReadAllAsync(cancellationToken));
        var members = new FanOutListing<QuayTeam, TeamRoster>(
            new FixedListing<QuayTeam>(teams),
            TeamsAtOnce,
            async (team, token) => [new TeamRoster(team, await gate.RunAsync(() => new TeamMembersApi(_connection).List(organization, team.Name, includePending: true).ReadAllAsync(token), token).ConfigureAwait(false))],
            (_, failure) => throw failure);
        return new OrganizationRoster(organization, await members.ReadAllAsync(cancellationToken).ConfigureAwait(false), await robots.ConfigureAwait(false));
    }

    /// <summary>Reads the roles of users and robots on a repository, and the ways by which they have them (listRepoUserPermissions, listRepoTeamPermissions).</summary>
    /// <param name="roster">The teams and robots of its organization.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="isPublic">Whether the repository is public.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or repository does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public async Task<IReadOnlyList<QuayAccess>> GetAsync(
        OrganizationRoster roster, RepositoryName repository, bool isPublic, CancellationToken cancellationToken) =>
        AccessRules.Unfold(
            roster,
            repository.ToString(),
            isPublic,
            await new PermissionsApi(_connection).ReadBothListsAsync(repository, cancellationToken).ConfigureAwait(false));

    /// <summary>Lists the roles of users and robots on the repositories of an organization (listRepos, listRepoUserPermissions, listRepoTeamPermissions), several repositories at once.</summary>
    /// <param name="roster">The teams and robots of the organization.</param>
    /// <param name="options">The selection of repositories, the number that is read at once, and the handling of failures.</param>
    /// <returns>A page for each repository, in the order of the repositories.</returns>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or repository does not exist. Forbidden: the user may not administer it.
    /// </exception>
    public Listing<QuayAccess> List(OrganizationRoster roster, AccessListOptions options) => new FanOutListing<QuayRepository, QuayAccess>(
        new RepositoriesApi(_connection).List(new RepositoryQuery { Namespace = roster.Organization }),
        options.Width,
        (repository, token) => options.Filter(repository) ? ReadAsync(roster, repository, options, token) : null,
        (repository, failure) => options.OnFailure(repository.Repository, failure));

    private async Task<IReadOnlyList<QuayAccess>> ReadAsync(
        OrganizationRoster roster, QuayRepository repository, AccessListOptions options, CancellationToken cancellationToken)
    {
        RepositoryName name = AnsweredValue.Repository(ApiRequest.Get("listRepos", $"repository"), repository.Repository);
        return await options.Gate.RunAsync(
            async () => options.Choose(await GetAsync(roster, name, repository.IsPublic, cancellationToken).ConfigureAwait(false)), cancellationToken).ConfigureAwait(false);
    }
}
