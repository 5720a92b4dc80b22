using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Organizations;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class LogsApiTests : RegistryTest
{
    private static LogQuery LastTwoDays
    {
        get
        {
            DateTimeOffset now = DateTimeOffset.UtcNow;
            return new LogQuery(now.AddDays(-2), now.AddSeconds(5));
        }
    }

    [Fact]
    public async Task An_entry_has_performer_kind_time_address_and_metadata()
    {
        DateTimeOffset time = State.Now.AddHours(-1);
        Organization globex = State.FindOrganization("globex")!;
        State.AddLog("create_tag", time, globex, "reactor", "globex+ci", ("tag", "v1"), ("size", 5L), ("old", null));

        QuayLogEntry entry = Assert.Single(await Client.Logs.List(LogScope.OfOrganization("globex"), LastTwoDays).ReadAllAsync());

        Assert.Equal(("create_tag", "127.0.0.1", time.ToUnixTimeSeconds()), (entry.Kind, entry.Ip, new DateTimeOffset(entry.DateTime).ToUnixTimeSeconds()));
        Assert.Equal(("globex+ci", "user", true, "globex+ci"), (entry.Performer!.Name, entry.Performer.Kind, entry.Performer.IsRobot, entry.Performer.ToString()));
        Assert.Equal(("v1", 5L, null), (entry.Metadata["TAG"], entry.Metadata["size"], entry.Metadata["old"]));
        Assert.Null(entry.Namespace);
    }

    [Fact]
    public async Task Each_scope_has_its_own_entries()
    {
        State.AddLog("a", State.Now.AddHours(-1), State.FindOrganization("globex"), "reactor", "alice");
        State.AddLog("b", State.Now.AddHours(-1), State.FindUser("admin"), null, "admin");
        State.AddLog("c", State.Now.AddHours(-1), State.FindOrganization("globex"), null, "alice");

        Assert.Equal(["a"], await KindsAsync(LogScope.OfRepository(RepositoryName.Parse("globex/reactor"))));
        Assert.Equal(["b"], await KindsAsync(LogScope.CurrentUser));
        Assert.Equal(["a", "c"], await KindsAsync(LogScope.OfOrganization("globex")));
        Assert.Equal(["a", "b", "c", "pull_repo"], (await KindsAsync(LogScope.WholeRegistry)).Where(kind => kind.Length == 1 || kind == "pull_repo"));
    }

    [Fact]
    public async Task Entries_of_the_registrys_log_have_a_namespace()
    {
        QuayLogEntry entry = (await Client.Logs.List(LogScope.WholeRegistry, LastTwoDays).ReadAllAsync())[0];

        Assert.Equal(("acme", "org", false), (entry.Namespace!.Name, entry.Namespace.Kind, entry.Namespace.IsRobot));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Entries_of_one_performer_only(bool wholeRegistry)
    {
        LogQuery query = LastTwoDays;
        query.Performer = "acme+ci";

        List<QuayLogEntry> entries = await Client.Logs.List(wholeRegistry ? LogScope.WholeRegistry : LogScope.OfOrganization("acme"), query).ReadAllAsync();

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Equal("acme+ci", entry.Performer?.Name));
    }

    [Theory]
    [InlineData("2026-11-05T00:00:00-08:00", "2026-11-05")]
    [InlineData("2026-11-05T00:00:00+09:00", "2026-11-05")]
    [InlineData("2026-11-05T20:00:00-08:00", "2026-11-06")]
    [InlineData("2026-11-05T01:00:00+09:00", "2026-11-04")]
    public void A_date_is_that_day_and_a_time_is_its_day_in_UTC(string written, string day) =>
        Assert.Equal(DateTime.Parse(day, CultureInfo.InvariantCulture), LogDays.Of(DateTimeOffset.Parse(written, CultureInfo.InvariantCulture)));

    [Fact]
    public async Task A_summary_has_the_registrys_counts_and_the_organization_or_repository()
    {
        Organization globex = State.FindOrganization("globex")!;
        State.AddLog("a", State.Now, globex, "reactor", "alice");
        State.AddLog("a", State.Now, globex, "reactor", "alice");
        State.AddLog("b", State.Now.AddDays(-1), globex, null, "alice");
        var days = new LogDays(State.Now.UtcDateTime.AddDays(-1), State.Now.UtcDateTime);

        IReadOnlyList<QuayLogSummary> all = await Client.Logs.SummarizeAsync(LogScope.OfOrganization("globex"), days, null, Limit);
        IReadOnlyList<QuayLogSummary> repository = await Client.Logs.SummarizeAsync(LogScope.OfRepository(RepositoryName.Parse("globex/reactor")), days, null, Limit);

        Assert.Equal([("a", 2L), ("b", 1L)], all.Select(summary => (summary.Kind, summary.Count)).Order());
        Assert.All(all, summary => Assert.Equal(("globex", null, TimeSpan.Zero), (summary.Organization, summary.Repository, summary.DateTime.TimeOfDay)));
        Assert.Equal(("a", 2L, null, "globex/reactor"), repository.Select(summary => (summary.Kind, summary.Count, summary.Organization, summary.Repository)).Single());
    }

    private async Task<string[]> KindsAsync(LogScope scope) =>
        [.. (await Client.Logs.List(scope, LastTwoDays).ReadAllAsync()).Select(entry => entry.Kind).Distinct().Order(StringComparer.Ordinal)];
}
