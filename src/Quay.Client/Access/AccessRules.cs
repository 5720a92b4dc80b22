using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>
/// Determines the roles of users and robots on a repository. Roles come from permissions of users, robots and teams, from teams whose
/// role in the organization is admin, and from the repository being public. Default permissions and the rights of the user who
/// creates a repository become permissions of users and teams at that moment, so they need no rule of their own.
/// </summary>
public static class AccessRules
{
    /// <summary>The name that stands for everybody; no user can have it.</summary>
    public const string Everyone = "*";

    /// <summary>The value of <see cref="QuayAccess.Through"/> for a permission of the user or robot itself.</summary>
    public const string Direct = "Direct";

    private const string OrganizationAdmin = "OrganizationAdmin";
    private const string Public = "Public";

    /// <summary>Lists the ways by which users and robots have roles on a repository; teams are replaced by their members.</summary>
    /// <param name="roster">The teams and robots of the organization.</param>
    /// <param name="repository">The repository, <c>namespace/name</c>.</param>
    /// <param name="isPublic">Whether the repository is public.</param>
    /// <param name="permissions">The permissions on the repository.</param>
    /// <returns>One row for each way: direct ones, those of teams, administrators of the organization, everybody.</returns>
    public static IReadOnlyList<QuayAccess> Unfold(
        OrganizationRoster roster, string repository, bool isPublic, IReadOnlyList<QuayRepositoryPermission> permissions)
    {
        IEnumerable<QuayAccess> direct = permissions.Where(permission => permission.Kind != QuayGranteeKind.Team)
            .Select(permission => Row(roster, permission.Name, permission.Kind == QuayGranteeKind.Robot, permission.Role, Direct));
        IEnumerable<QuayAccess> teams =
            from permission in permissions
            where permission.Kind == QuayGranteeKind.Team
            join team in roster.Teams on permission.Name equals team.Team.Name
            from row in OfTeam(roster, team, permission.Role, $"Team '{team.Team.Name}'")
            select row;
        IEnumerable<QuayAccess> administrators = roster.Teams.Where(team => team.Team.Role == QuayTeamRole.Admin)
            .SelectMany(team => OfTeam(roster, team, QuayRepositoryRole.Admin, OrganizationAdmin));
        QuayAccess[] everyone = isPublic
            ? [new QuayAccess { Grantee = Everyone, GranteeKind = QuayAccessGranteeKind.Everyone, Role = QuayRepositoryRole.Read, Through = Public }]
            : [];
        QuayAccess[] rows = [.. direct, .. teams, .. administrators, .. everyone];
        foreach (QuayAccess row in rows)
        {
            (row.Organization, row.Repository) = (roster.Organization, repository);
        }

        return rows;
    }

    /// <summary>
    /// Joins the ways of each grantee on each repository: the highest role, and all ways by which the grantee has a role.
    /// Grantees who are only invited have no role yet and are left out.
    /// </summary>
    /// <param name="rows">The ways.</param>
    /// <returns>One row for each grantee and repository, in the order in which they come first.</returns>
    public static IReadOnlyList<QuayAccess> Combine(IEnumerable<QuayAccess> rows) => rows
        .Where(row => !row.Invited)
        .GroupBy(row => (row.Repository, row.Grantee, row.GranteeKind))
        .Select(ways => Combine([.. ways.OrderByDescending(way => way.Role)]))
        .ToArray();

    private static QuayAccess Combine(QuayAccess[] ways) => ways.Length == 1 ? ways[0] : new QuayAccess
    {
        Organization = ways[0].Organization,
        Repository = ways[0].Repository,
        Grantee = ways[0].Grantee,
        GranteeKind = ways[0].GranteeKind,
        Role = ways[0].Role,
        Through = string.Join(", ", ways.Select(way => way.Through).Distinct()),
        IsSynced = ways.Any(way => way.IsSynced),
        IsOrgMember = ways[0].IsOrgMember,
        LastAccessed = ways[0].LastAccessed,
    };

    private static IEnumerable<QuayAccess> OfTeam(OrganizationRoster roster, TeamRoster team, QuayRepositoryRole? role, string through) =>
        team.Members.Select(member =>
        {
            QuayAccess row = Row(roster, member.Name, member.IsRobot, role, through);
            (row.ViaTeam, row.IsSynced, row.Invited) = (team.Team.Name, team.Team.IsSynced == true, member.Invited);
            return row;
        });

    private static QuayAccess Row(OrganizationRoster roster, string grantee, bool isRobot, QuayRepositoryRole? role, string through) => new()
    {
        Grantee = grantee,
        GranteeKind = isRobot ? QuayAccessGranteeKind.Robot : QuayAccessGranteeKind.User,
        Role = role,
        Through = through,
        IsOrgMember = roster.HasMember(grantee),
        LastAccessed = isRobot ? roster.LastAccessed(grantee) : null,
    };
}
