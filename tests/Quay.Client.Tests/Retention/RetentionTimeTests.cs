using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests.Retention;

/// <summary>The end of daylight saving time, wrong clocks, missing pull statistics, and the number of concurrent calls.</summary>
[Collection(nameof(TimeZoneTests))]
public sealed class RetentionTimeTests : RegistryTest
{
    [Fact]
    public void The_newest_tag_is_kept_also_in_the_repeated_hour()
    {
        using var berlin = new LocalZone("Europe/Berlin");
        var first = new DateTimeOffset(2026, 10, 25, 0, 50, 0, TimeSpan.Zero);
        QuayTag older = Tag("older", first);
        QuayTag newer = Tag("newer", first.AddMinutes(20));

        IReadOnlyList<TagDecision> decisions = new RetentionPlan(
            [older, newer], new Dictionary<string, IReadOnlyCollection<string>>(), new RetentionRules { Keep = 1 }, first.AddDays(1)).Decide(_ => null, []);

        Assert.Equal(["older"], decisions.Where(decision => decision.Goes).Select(decision => decision.Tag.Name));
        QuayAutoPruneProposal proposal = QuayAutoPruneProposal.Create("acme/app", new RetentionRules { Keep = 1 }, null, decisions, first.AddDays(1));
        Assert.Empty(proposal.AlsoDeletes.Concat(proposal.Leaves));
    }

    [Theory]
    [InlineData(-40, 0)]
    [InlineData(0, 1)]
    [InlineData(40, 1)]
    public async Task A_tag_is_old_only_if_it_is_old_by_the_registry_s_clock_too(int days, int gone)
    {
        DateTimeOffset there = DateTimeOffset.UtcNow.AddDays(days);
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            http.Response.Headers.Date = there.ToString("R");
            return http.AnswerAsync("""{"tags": [], "page": 1, "has_additional": false}""");
        });
        using QuayClient client = TestClient.Create(server);
        var repository = RepositoryName.Parse("acme/app");
        await client.Tags.List(repository, new TagQuery()).ReadAllAsync(Limit);

        IReadOnlyList<TagDecision> decisions = await client.Retention.DecideAsync(
            repository, [Tag("v1", DateTimeOffset.UtcNow.AddDays(-20))], new RetentionRules { OlderThan = TimeSpan.FromDays(10) }, new SemaphoreSlim(1), Limit);

        Assert.Equal(gone, decisions.Count(decision => decision.Goes));
    }

    [Theory]
    [InlineData("""{"tag_pull_count": 0, "manifest_pull_count": 0, "last_tag_pull_date": null, "last_manifest_pull_date": null}""", 1)]
    [InlineData("""{"tag_pull_count": 3, "manifest_pull_count": 0, "last_tag_pull_date": "lately"}""", 0)]
    [InlineData("""{"tag_pull_count": 0, "manifest_pull_count": 7}""", 0)]
    [InlineData("""{"tag_name": "v1"}""", 0)]
    [InlineData("{}", 0)]
    public async Task A_tag_counts_as_never_pulled_only_if_the_registry_says_so(string statistic, int gone)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(statistic);
        using QuayClient client = TestClient.Create(server);

        IReadOnlyList<TagDecision> decisions = await client.Retention.DecideAsync(
            RepositoryName.Parse("acme/app"), [Tag("v1", DateTimeOffset.UtcNow.AddDays(-20))], new RetentionRules { NotPulledFor = TimeSpan.FromDays(10) }, new SemaphoreSlim(1), Limit);

        Assert.Equal(gone, decisions.Count(decision => decision.Goes));
    }

    [Fact]
    public async Task Repositories_that_are_judged_concurrently_share_the_limit()
    {
        Server.Options.LatencyMilliseconds = 5;
        var repository = RepositoryName.Parse("acme/app");
        IReadOnlyList<QuayTag> tags = (await Client.Tags.List(repository, new TagQuery()).ReadAllAsync(Limit)).Take(30).ToArray();
        Server.Traffic.Reset();
        using var gate = new SemaphoreSlim(3);
        var rules = new RetentionRules { NotPulledFor = TimeSpan.FromMinutes(1) };

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Client.Retention.DecideAsync(repository, tags, rules, gate, Limit)));

        Assert.InRange(Server.Traffic.Peak, 2, 3);
    }

    private static QuayTag Tag(string name, DateTimeOffset time) =>
        new() { Repository = "acme/app", Name = name, ManifestDigest = "sha256:" + name, LastModified = time.LocalDateTime };

    // The time zone of this process. If the system does not support the change, the tests pass nevertheless.
    private sealed class LocalZone : IDisposable
    {
        private readonly string? _before = Environment.GetEnvironmentVariable("TZ");

        public LocalZone(string name) => Set(name);

        public void Dispose() => Set(_before);

        private static void Set(string? name)
        {
            Environment.SetEnvironmentVariable("TZ", name);
            TimeZoneInfo.ClearCachedData();
        }
    }
}

/// <summary>Tests that change the time zone of the process; no other tests run at the same time.</summary>
[CollectionDefinition(nameof(TimeZoneTests), DisableParallelization = true)]
public sealed class TimeZoneTests;
