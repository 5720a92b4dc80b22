using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>An import adds the new administrators of an organization before it removes the old ones.</summary>
public sealed class HandoverTests : DeclaredStateTest
{
    private const string Owners = "organization: acme\nteams: { owners: { members: [alice] }, developers: {}, auditors: {} }";

    [Theory]
    [InlineData("{ owners: { members: [alice] } }", "TeamMember owners/admin: remove", "member 'alice' of team 'owners'")]
    [InlineData("{ owners: { role: member }, bosses: { role: admin, members: [alice] } }", "Team owners: role from admin to member", "team bosses")]
    [InlineData("{ owners: { role: member }, bosses: { role: admin, members: [alice] } }", "Team owners: role from admin to member", "member 'alice' of team 'bosses'")]
    [InlineData("{ owners: { role: member }, auditors: { role: admin, members: [alice] } }", "Team owners: role from admin to member", "team auditors")]
    public async Task Removing_administrators_depends_on_adding_others(string teams, string change, string needed)
    {
        OrganizationPlan plan = await PlanAsync("organization: acme\nteams: " + teams, Options(prune: true, force: true));
        PlannedChange[] changes = plan.Ranks.SelectMany(rank => rank).ToArray();
        PlannedChange loss = changes.Single(candidate => candidate.Differences[0].ToString() == change);
        PlannedChange gain = changes.Single(candidate => candidate.Key == needed && !candidate.IsRemoval);

        Assert.True(Array.IndexOf(changes, gain) < Array.IndexOf(changes, loss), "The administration is taken away before others have it.");
        Assert.Null(plan.FindFailed(loss));
        plan.MarkFailed(gain);
        Assert.Equal(needed, plan.FindFailed(loss));
    }

    [Theory]
    [InlineData("{ owners: { role: member } }", true)]
    [InlineData("{ owners: { role: creator }, auditors: { role: member } }", true)]
    [InlineData("{ owners: { role: member }, auditors: { role: admin } }", false)]
    public async Task The_last_administrators_keep_their_role_also_without_prune(string teams, bool isKept)
    {
        DeclaredStateOptions options = Options();
        options.SessionUser = null;

        OrganizationPlan plan = await PlanAsync("organization: acme\nteams: " + teams, options);

        Assert.Equal(isKept, plan.Warnings.Any(warning => warning.Contains("no administrator", StringComparison.Ordinal)));
        Assert.Equal(!isKept, plan.Ranks.SelectMany(rank => rank).Any(change => change.Differences[0].Name == "owners"));
    }

    [Fact]
    public async Task If_an_administrator_remains_the_removals_depend_on_nothing()
    {
        await Client.TeamMembers.AddAsync("acme", "owners", "bob", Limit);
        OrganizationPlan plan = await PlanAsync("organization: acme\nteams: { owners: { members: [alice, bob] }, developers: {}, auditors: {} }", Options(prune: true, force: true));
        PlannedChange[] changes = plan.Ranks.SelectMany(rank => rank).ToArray();

        plan.MarkFailed(changes.Single(change => change.Key == "member 'alice' of team 'owners'"));

        Assert.Null(plan.FindFailed(changes.Single(change => change.Differences[0].ToString() == "TeamMember owners/admin: remove")));
    }

    [Fact]
    public async Task An_invitation_is_a_warning_and_no_membership()
    {
        Server.Options.RequireTeamInvite = true;
        string stranger = State.Users.First(user => user.Name is not ("admin" or "alice" or "bob" or "carol")).Name;
        OrganizationPlan plan = await PlanAsync(Owners.Replace("alice", stranger, StringComparison.Ordinal), Options(prune: true, force: true));
        PlannedChange invitation = plan.Ranks.SelectMany(rank => rank).Single(change => change.Differences[0].Kind == "TeamMember" && !change.IsRemoval);

        await invitation.ApplyAsync(Limit);

        Assert.Contains("is only invited", invitation.Pending, StringComparison.Ordinal);
        // The next run reads the invitation; the invited user is not an administrator yet.
        OrganizationPlan next = await PlanAsync(Owners.Replace("alice", stranger, StringComparison.Ordinal), Options(prune: true));
        Assert.DoesNotContain(next.Ranks.SelectMany(rank => rank), change => change.IsRemoval && change.Differences[0].Name == "owners/admin");
        Assert.Contains(next.Warnings, warning => warning.Contains("no administrator", StringComparison.Ordinal));
    }
}
