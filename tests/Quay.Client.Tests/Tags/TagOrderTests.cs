using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>A listing of tags loses and repeats no tag, for any order and times in the registry's responses.</summary>
public class TagOrderTests
{
    private const int Seeds = 12;
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    /// <summary>All combinations of order and times.</summary>
    public static TheoryData<TagOrder, TagDates> Kinds()
    {
        var kinds = new TheoryData<TagOrder, TagDates>();
        foreach (TagOrder order in Enum.GetValues<TagOrder>())
        {
            foreach (TagDates dates in Enum.GetValues<TagDates>())
            {
                kinds.Add(order, dates);
            }
        }

        return kinds;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_tag_comes_once(TagOrder order, TagDates dates) =>
        await ForEachSeedAsync(order, dates, (_, _, _, _) => Task.CompletedTask);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_tag_comes_once_while_this_client_makes_moves_and_deletes_tags(TagOrder order, TagDates dates) =>
        await ForEachSeedAsync(order, dates, async (client, server, tag, random) =>
        {
            string any = server.Names is { Length: > 0 } names ? names[random.Next(names.Length)] : tag;
            await (random.Next(6) switch
            {
                0 => client.Tags.DeleteAsync(App, tag, Limits.Token()),
                1 => client.Tags.DeleteAsync(App, any, Limits.Token()),
                2 => client.Tags.PointAsync(App, any, "sha256:2", Limits.Token()),
                3 => client.Tags.CreateAsync(App, $"copy-{tag}", "sha256:1", Limits.Token()),
                4 => client.Tags.PointAsync(App, $"forced-{tag}", "sha256:1", Limits.Token()),
                _ => client.Tags.ChangeAsync(App, tag, new TagChange { Expiration = DateTimeOffset.UtcNow.AddDays(1) }, Limits.Token()),
            });
        });

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_tag_comes_once_while_another_client_moves_tags(TagOrder order, TagDates dates) =>
        await ForEachSeedAsync(order, dates, (_, server, _, random) =>
        {
            if (random.Next(10) == 0)
            {
                server.Point(server.Names[random.Next(server.Names.Length)]);
            }

            return Task.CompletedTask;
        });

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_pipeline_that_creates_a_tag_from_each_tag_ends(TagOrder order, TagDates dates) =>
        await ForEachSeedAsync(order, dates, (client, _, tag, _) => client.Tags.CreateAsync(App, $"copy-{tag}", "sha256:1", Limits.Token()), expectMade: false);

    [Fact]
    public async Task Entries_of_the_history_that_differ_only_in_their_end_come_once_each()
    {
        const string Ended = """{"name":"v1","manifest_digest":"sha256:1","start_ts":1700000000,"end_ts":1700000000}""";
        const string EndedLater = """{"name":"v1","manifest_digest":"sha256:1","start_ts":1700000000,"end_ts":1700000009}""";
        const string Present = """{"name":"v1","manifest_digest":"sha256:1","start_ts":1700000000}""";
        bool deleted = false;
        int passes = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            bool first = http.Request.Query["page"].FirstOrDefault() is null or "1";
            deleted |= http.Request.Method == "DELETE";
            passes += first && http.Request.Method == "GET" ? 1 : 0;
            string tag = first ? deleted ? EndedLater : Present : Ended;
            return http.AnswerAsync($$"""{"tags":[{{tag}}],"page":1,"has_additional":{{(first ? "true" : "false")}}}""");
        });
        using QuayClient client = TestClient.Create(server);
        using Listing<QuayTag> listing = client.Tags.List(App, new TagQuery { History = true });

        Assert.Null(Assert.Single((await listing.NextAsync(Limits.Token()))!).EndTs);
        await client.Tags.DeleteAsync(App, "v1", Limits.Token());

        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000).LocalDateTime, Assert.Single(await listing.ReadAllAsync()).EndTs);
        Assert.Equal(2, passes);
    }

    [Theory]
    [InlineData("""{"name":"v1","start_ts":1700000000}""")]
    [InlineData("""{"name":"v1","last_modified":"Tue, 14 Nov 2023 22:13:20 -0000"}""")]
    public async Task A_time_given_under_one_name_is_available_under_both(string json)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync($$"""{"tags":[{{json}}],"page":1,"has_additional":false}""");
        using QuayClient client = TestClient.Create(server);

        QuayTag tag = await client.Tags.GetAsync(App, "v1", Limits.Token());

        DateTimeOffset start = DateTimeOffset.FromUnixTimeSeconds(1700000000);
        Assert.Equal((start.LocalDateTime, start.LocalDateTime), (tag.LastModified, tag.StartTs));
        Assert.Equal((null, null), (tag.Expiration, tag.EndTs));
    }

    private static async Task ForEachSeedAsync(
        TagOrder order, TagDates dates, Func<QuayClient, TagServer, string, Random, Task> change, bool expectMade = true)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var random = new Random(seed);
            var tags = new TagServer(seed, order, dates, random.Next(1, 9));
            string[] initial = [.. Enumerable.Range(0, random.Next(0, 40)).Select(number => $"v{number}")];
            Array.ForEach(initial, tags.Point);
            await using ScriptedServer server = await ScriptedServer.StartAsync(tags.AnswerAsync);
            using QuayClient client = TestClient.Create(server);
            var listed = new List<string>();
            using Listing<QuayTag> listing = client.Tags.List(App, new TagQuery());
            while (await listing.NextAsync(Limits.Token()) is { } page)
            {
                foreach (QuayTag tag in page)
                {
                    listed.Add(tag.Name);
                    Assert.True(listed.Count < 1000, "The listing does not end.");
                    Exception? refused = await Record.ExceptionAsync(() => change(client, tags, tag.Name, random));
                    Assert.True(refused is null or QuayApiException { Kind: QuayErrorKind.AlreadyExists or QuayErrorKind.NotFound }, refused?.ToString());
                }
            }

            Assert.True(listed.Count == listed.Distinct().Count(), $"Seed {seed}: {string.Join(" ", listed)}");
            string[] lost = [.. initial.Intersect(tags.Names).Except(listed)];
            Assert.True(lost.Length == 0, $"Seed {seed} lost {string.Join(" ", lost)}");
            Assert.True(expectMade || listed.All(name => name.StartsWith('v')), $"Seed {seed}: {string.Join(" ", listed)}");
        }
    }
}
