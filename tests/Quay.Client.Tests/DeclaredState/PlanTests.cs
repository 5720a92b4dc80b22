using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Patterns, protection against a lockout, order of changes, and limits.</summary>
public sealed class PlanTests : DeclaredStateTest
{
    [Fact]
    public async Task A_pattern_applies_to_existing_repositories_and_an_exact_name_has_precedence()
    {
        const string Text = """
            organization: acme
            repositories:
              '*': { permissions: { teams: { auditors: read } } }
              'tools/*': { permissions: { teams: { developers: write } } }
              tools/builder: { permissions: { teams: { auditors: admin } } }
              new: {}
            """;

        OrganizationPlan plan = await PlanAsync(Text);

        Assert.Equal(
            ["Repository new: create", "RepositoryPermission team auditors of acme/new: create read", "RepositoryPermission team auditors of acme/tools/builder: create admin", "RepositoryPermission team developers of acme/tools/builder: create write"],
            plan.Differences.Select(difference => difference.ToString()).Where(text => text.Contains("new", StringComparison.Ordinal) || text.Contains("builder", StringComparison.Ordinal)).Order());
        Assert.DoesNotContain(plan.Differences, difference => difference.Kind == "Repository" && difference.Action == QuayDifferenceAction.Extra);
    }

    [Fact]
    public async Task Contradicting_patterns_are_an_error_with_its_position()
    {
        const string Text = "organization: acme\nrepositories:\n  '*': { visibility: public }\n  'tools/*': { visibility: private }\n  web: { visibility: private }";

        DocumentException error = await Assert.ThrowsAsync<DocumentException>(() => PlanAsync(Text));

        DocumentProblem problem = Assert.Single(error.Problems);
        Assert.Equal(4, problem.Line);
        Assert.Contains("'tools/*' contradicts an earlier one in visibility of repository 'tools/builder'", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teams: { owners: { members: [alice] } }", "TeamMember owners/admin")]
    [InlineData("teams: { owners: { role: member } }", "Team owners")]
    [InlineData("teams: { developers: {} }", "Team owners")]
    public async Task The_last_administrator_and_the_current_user_are_removed_only_with_force(string teams, string kept)
    {
        OrganizationPlan plan = await PlanAsync("organization: acme\n" + teams, Options(prune: true));
        OrganizationPlan forced = await PlanAsync("organization: acme\n" + teams, Options(prune: true, force: true));

        Assert.DoesNotContain(plan.Ranks.SelectMany(rank => rank), change => change.Differences[0].ToString().StartsWith(kept, StringComparison.Ordinal));
        Assert.Contains(plan.Warnings, warning => warning.Contains("-Force", StringComparison.Ordinal));
        Assert.Contains(forced.Ranks.SelectMany(rank => rank), change => change.Differences[0].ToString().StartsWith(kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Removals_come_last_and_in_the_reverse_order()
    {
        OrganizationPlan plan = await PlanAsync("organization: acme\nrobots: { fresh: {} }\nteams: { owners: {}, fresh: {} }\nrepositories: { app: { permissions: {} } }", Options(prune: true));

        bool[] removals = plan.Ranks.SelectMany(rank => rank).Select(change => change.IsRemoval).ToArray();
        string[] kinds = plan.Ranks.SelectMany(rank => rank).Where(change => change.IsRemoval).Select(change => change.Differences[0].Kind).Distinct().ToArray();
        Assert.Equal(removals.Order(), removals);
        Assert.Equal(["RepositoryPermission", "Repository", "Team", "Robot"], kinds);
    }

    [Fact]
    public async Task A_change_that_depends_on_a_failed_one_is_found()
    {
        OrganizationPlan plan = await PlanAsync("organization: new\nteams: { a: { members: [alice] } }");
        PlannedChange[] changes = plan.Ranks.SelectMany(rank => rank).ToArray();

        plan.MarkFailed(changes.Single(change => change.Differences[0].Kind == "Team"));

        Assert.Equal("team a", plan.FindFailed(changes.Single(change => change.Differences[0].Kind == "TeamMember")));
        Assert.Null(plan.FindFailed(changes.First()));
    }

    [Fact]
    public async Task Sections_and_repositories_limit_what_is_read()
    {
        DeclaredStateOptions options = Options();
        options.Sections = ["teams", "permissions"];
        options.Repositories = name => name == "app";

        QuayOrganizationDocument document = await Client.DeclaredState.ExportAsync("acme", options, Limit);

        Assert.Contains("teams:", document.Text, StringComparison.Ordinal);
        Assert.Contains("  app:\n    permissions:", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("visibility", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("robots:\n", document.Text, StringComparison.Ordinal);
        Assert.Equal(0, Calls("getOrgRobots"));
        Assert.Equal(1, Calls("listRepoUserPermissions"));
    }

    [Fact]
    public async Task Two_documents_are_compared_without_a_registry()
    {
        QuayOrganizationDocument old = Document("organization: acme\nteams: { a: { role: member } }\nrobots: { x: {} }");
        QuayOrganizationDocument fresh = Document("organization: other\nteams: { a: { role: admin }, b: {} }\nrobots: {}");

        OrganizationPlan plan = DeclaredStateApi.Plan(old, fresh, new DeclaredStateOptions());

        Assert.Equal(["Team a: role from member to admin", "Team b: create", "Robot other+x: not declared"], plan.Differences.Select(difference => difference.ToString()));
        await Task.CompletedTask;
    }

    [Fact]
    public void Two_documents_are_compared_in_the_selected_repositories_only_and_patterns_are_no_repositories()
    {
        QuayOrganizationDocument old = Document("organization: acme\nrepositories: { app: { visibility: public }, web: { visibility: public }, db: {}, '*': { description: x } }");
        QuayOrganizationDocument fresh = Document("organization: acme\nrepositories: { app: { visibility: private } }");
        var options = new DeclaredStateOptions { Prune = true, Repositories = name => name is "app" or "db" };

        OrganizationPlan plan = DeclaredStateApi.Plan(old, fresh, options);

        Assert.Equal(["Repository app: visibility from public to private", "Repository db: remove"], plan.Differences.Select(difference => difference.ToString()));
    }

    [Fact]
    public async Task Organizations_that_are_read_concurrently_share_the_limit()
    {
        Bulk().Repositories("acme", Enumerable.Range(0, 30).Select(i => $"many-{i}"));
        Bulk().Repositories("globex", Enumerable.Range(0, 30).Select(i => $"many-{i}"));
        Server.Options.LatencyMilliseconds = 5;
        DeclaredStateOptions options = Options();
        options.Gate = new SemaphoreSlim(3);

        await Task.WhenAll(Client.DeclaredState.ExportAsync("acme", options, Limit), Client.DeclaredState.ExportAsync("globex", options, Limit));

        Assert.InRange(Server.Traffic.Peak, 2, 3);
    }

    [Fact]
    public async Task Concurrent_requests_are_limited_and_no_path_is_read_twice()
    {
        Bulk().Repositories("acme", Enumerable.Range(0, 60).Select(i => $"many-{i}"));
        Server.Options.LatencyMilliseconds = 5;
        DeclaredStateOptions options = Options();
        options.Gate = new SemaphoreSlim(4);

        await Client.DeclaredState.ExportAsync("acme", options, Limit);

        Assert.InRange(Server.Traffic.Peak, 2, 4);
        IEnumerable<IGrouping<string, string>> twice = Server.Requests.All().GroupBy(request => request.Method + request.Path + request.Query).Where(group => group.Count() > 1).Select(group => group.Select(request => request.Path).GroupBy(path => path).First());
        Assert.DoesNotContain(twice, group => group.Key != "/api/v1/organization/acme");
    }

    [Fact]
    public async Task A_feature_that_the_registry_lacks_is_left_out_of_exports_and_an_error_where_it_is_declared()
    {
        Fault("listOrgImmutabilityPolicies", rule => (rule.Status, rule.Body, rule.ContentType) = (404, "<html></html>", "text/html"), times: 0);

        Assert.DoesNotContain("immutabilityPolicies", (await Client.DeclaredState.ExportAsync("acme", Options(), Limit)).Text, StringComparison.Ordinal);
        Fault("getProxyCacheConfig", rule => (rule.Status, rule.Body, rule.ContentType) = (404, "<html></html>", "text/html"), times: 0);
        await PlanAsync("organization: acme\nimmutabilityPolicies: []\nproxyCache: {}");
        DocumentException error = await Assert.ThrowsAsync<DocumentException>(() => PlanAsync("organization: acme\nimmutabilityPolicies: [{ tagPattern: x }]"));
        Assert.Contains("The registry has no immutabilityPolicies", error.Message, StringComparison.Ordinal);
    }
}
