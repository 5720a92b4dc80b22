using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Quay.Client.Tests.Access;

/// <summary>How the roles of users and robots in a repository are computed, without a registry.</summary>
public sealed class AccessRulesTests
{
    private static readonly DateTime Used = new(2026, 3, 1, 0, 0, 0, DateTimeKind.Local);

    private static readonly OrganizationRoster Roster = new(
        "acme",
        [
            Team("owners", QuayTeamRole.Admin, Member("admin"), Member("acme+keeper", isRobot: true)),
            Team("devs", QuayTeamRole.Creator, Member("alice"), Member("acme+ci", isRobot: true), Member("new@example.com", invited: true)),
            Team("idle", QuayTeamRole.Member),
        ],
        [new QuayRobot { Name = "acme+ci", LastAccessed = Used }, new QuayRobot { Name = "acme+keeper" }, new QuayRobot { Name = "acme+lonely" }]);

    [Fact]
    public void Teams_are_replaced_by_their_members() => Assert.Equal(
        ["alice Write Team 'devs'", "acme+ci Write Team 'devs'", "new@example.com Write Team 'devs'"],
        Rows(false, Permission("devs", QuayGranteeKind.Team, QuayRepositoryRole.Write)).Where(row => row.ViaTeam == "devs").Select(Text));

    [Fact]
    public void Only_teams_of_the_role_admin_give_rights_everywhere() => Assert.Equal(
        ["admin Admin OrganizationAdmin", "acme+keeper Admin OrganizationAdmin"], Rows(false).Select(Text));

    [Fact]
    public void A_team_of_administrators_that_also_has_a_permission_gives_two_rows() => Assert.Equal(
        ["Team 'owners'", "OrganizationAdmin"],
        Rows(false, Permission("owners", QuayGranteeKind.Team, QuayRepositoryRole.Read)).Where(row => row.Grantee == "admin").Select(row => row.Through));

    [Fact]
    public void Everyone_reads_a_public_repository() => Assert.Equal(
        ["* Read Public"], Rows(true).Where(row => row.GranteeKind == QuayAccessGranteeKind.Everyone).Select(Text));

    [Fact]
    public void A_team_without_members_gives_no_rows() =>
        Assert.DoesNotContain(Rows(false, Permission("idle", QuayGranteeKind.Team, QuayRepositoryRole.Admin)), row => row.ViaTeam == "idle");

    [Fact]
    public void A_team_that_the_organization_does_not_list_is_left_out() =>
        Assert.DoesNotContain(Rows(false, Permission("gone", QuayGranteeKind.Team, QuayRepositoryRole.Admin)), row => row.ViaTeam == "gone");

    [Theory]
    [InlineData("alice", QuayGranteeKind.User, true)]
    [InlineData("mallory", QuayGranteeKind.User, false)]
    [InlineData("new@example.com", QuayGranteeKind.User, false)]
    [InlineData("acme+lonely", QuayGranteeKind.Robot, true)]
    public void Users_in_any_team_and_own_robots_count_as_members(string name, QuayGranteeKind kind, bool expected) =>
        Assert.Equal(expected, Assert.Single(Rows(false, Permission(name, kind, QuayRepositoryRole.Read)), row => row.Through == "Direct").IsOrgMember);

    [Fact]
    public void Rows_of_robots_have_the_time_of_the_last_use() => Assert.Equal(
        [Used, null], Rows(false, Permission("acme+ci", QuayGranteeKind.Robot, QuayRepositoryRole.Read), Permission("acme+lonely", QuayGranteeKind.Robot, QuayRepositoryRole.Read))
            .Where(row => row.Through == "Direct").Select(row => row.LastAccessed));

    [Fact]
    public void The_highest_role_comes_first_and_keeps_all_its_reasons()
    {
        IReadOnlyList<QuayAccess> rows = Rows(
            true,
            Permission("alice", QuayGranteeKind.User, QuayRepositoryRole.Read),
            Permission("devs", QuayGranteeKind.Team, QuayRepositoryRole.Write),
            Permission("new@example.com", QuayGranteeKind.Team, QuayRepositoryRole.Admin));
        Assert.Equal(
            ["alice Write Team 'devs', Direct", "acme+ci Write Team 'devs'", "admin Admin OrganizationAdmin", "acme+keeper Admin OrganizationAdmin", "* Read Public"],
            AccessRules.Combine(rows).Select(Text));
    }

    [Fact]
    public void Rows_of_two_repositories_are_not_merged()
    {
        IEnumerable<QuayAccess> rows = AccessRules.Unfold(Roster, "acme/a", false, []).Concat(AccessRules.Unfold(Roster, "acme/b", false, []));
        Assert.Equal(4, AccessRules.Combine(rows).Count);
    }

    private static IReadOnlyList<QuayAccess> Rows(bool isPublic, params QuayRepositoryPermission[] permissions) =>
        AccessRules.Unfold(Roster, "acme/app", isPublic, permissions);

    private static string Text(QuayAccess row) => $"{row.Grantee} {row.Role} {row.Through}";

    private static QuayRepositoryPermission Permission(string name, QuayGranteeKind kind, QuayRepositoryRole role) => new() { Name = name, Kind = kind, Role = role };

    private static TeamRoster Team(string name, QuayTeamRole role, params QuayTeamMember[] members) => new(new QuayTeam { Name = name, Role = role }, members);

    private static QuayTeamMember Member(string name, bool isRobot = false, bool invited = false) => new() { Name = name, IsRobot = isRobot, Invited = invited };
}
