using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class TagsApiTests : RegistryTest
{
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");
    private static readonly RepositoryName Missing = RepositoryName.Parse("acme/nonesuch");

    private static string Release => Planting.DigestOf("app:release");

    [Fact]
    public async Task A_listing_has_the_current_tags_with_their_repository()
    {
        List<QuayTag> tags = await Client.Tags.List(App, new TagQuery()).ReadAllAsync();

        Assert.Equal(44, tags.Count);
        Assert.All(tags, tag => Assert.Equal("acme/app", tag.Repository));
        QuayTag latest = tags.Single(tag => tag.Name == "latest");
        Assert.Equal((true, 2, 2, false, null), (latest.IsManifestList, latest.ChildManifestCount, latest.PresentChildCount, latest.IsSparse, latest.Size));
        Assert.True(tags.Single(tag => tag.Name == "v1.0.0").Immutable);
        Assert.NotNull(tags.Single(tag => tag.Name == "nightly").Expiration);
    }

    [Fact]
    public async Task The_history_includes_former_states_of_a_tag()
    {
        List<QuayTag> tags = await Client.Tags.List(App, new TagQuery { History = true, Name = "latest" }).ReadAllAsync();

        Assert.Equal(2, tags.Count);
        Assert.Equal(tags[1].EndTs, tags[0].StartTs);
    }

    [Fact]
    public async Task Tags_are_filtered_by_a_part_of_their_name()
    {
        List<QuayTag> tags = await Client.Tags.List(App, new TagQuery { Containing = "d-003" }).ReadAllAsync();

        Assert.Equal(Enumerable.Range(30, 10).Select(i => $"build-{i:D4}"), tags.Select(tag => tag.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Finding_a_tag_needs_its_exact_name()
    {
        Assert.Equal("v1.1.0", (await Client.Tags.GetAsync(App, "v1.1.0", Limit)).Name);
        Assert.Equal("v1.1.0", (await Client.Tags.FindAsync(App, "v1.1.0", Limit))?.Name);
        Assert.Null(await Client.Tags.FindAsync(App, "v1.1", Limit));
        QuayApiException error = await FailAsync(() => Client.Tags.GetAsync(App, "v1.1", Limit));
        Assert.Equal((QuayErrorKind.NotFound, "The tag 'v1.1' of repository 'acme/app' was not found."), (error.Kind, error.Message));
    }

    [Fact]
    public async Task Finding_a_tag_takes_one_request_also_during_a_change()
    {
        Fault("deleteFullTag", rule => rule.LatencyMs = 600_000);
        Task change = Client.Tags.DeleteAsync(App, "nightly", Limit);
        await Limits.UntilAsync(() => Server.Traffic.InFlight == 1, "the change has been sent");

        Assert.Null(await Client.Tags.FindAsync(App, "nonesuch", Limit));
        Assert.False(change.IsCompleted);
        Assert.Equal(1, Calls("listRepoTags"));
    }

    [Fact]
    public async Task A_tag_is_created()
    {
        await Client.Tags.CreateAsync(App, "v2.0.0", Release, Limit);
        QuayTag tag = await Client.Tags.GetAsync(App, "v2.0.0", Limit);

        Assert.Equal(("v2.0.0", "acme/app", Release, 52_428_800L), (tag.Name, tag.Repository, tag.ManifestDigest, tag.Size));
    }

    [Fact]
    public async Task A_tag_that_exists_is_not_moved_by_creating_it()
    {
        QuayApiException error = await FailAsync(() => Client.Tags.CreateAsync(App, "nightly", Release, Limit));

        Assert.Equal((QuayErrorKind.AlreadyExists, 0), (error.Kind, Calls("changeTag")));
    }

    [Theory]
    [InlineData("-bad", QuayErrorKind.InvalidInput)]
    [InlineData("good", QuayErrorKind.NotFound)]
    public async Task A_tag_with_an_invalid_name_or_a_missing_manifest_is_refused(string name, QuayErrorKind kind) =>
        Assert.Equal(kind, (await FailAsync(() => Client.Tags.CreateAsync(App, name, "sha256:" + new string('0', 64), Limit))).Kind);

    [Fact]
    public async Task An_expiration_is_set_and_removed()
    {
        DateTimeOffset later = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.AddDays(90).ToUnixTimeSeconds());

        Assert.Equal(later.LocalDateTime, (await Client.Tags.SetExpirationAsync(App, "latest", new TagExpiration(later), new TagLives(), Limit))?.Expiration);
        Assert.Equal(later.LocalDateTime, (await Client.Tags.GetAsync(App, "latest", Limit)).Expiration);
        await Client.Tags.ChangeAsync(App, "latest", new TagChange { Expiration = null }, Limit);
        Assert.Null((await Client.Tags.GetAsync(App, "latest", Limit)).Expiration);
    }

    [Fact]
    public async Task A_tag_is_not_read_back_whose_life_lies_between_two_that_were_set()
    {
        var lives = new TagLives();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        QuayTag listed = await Client.Tags.GetAsync(App, "latest", Limit);
        long before = Calls("listRepoTags");
        foreach (int days in new[] { 10, 100, 50 })
        {
            await Client.Tags.SetExpirationAsync(App, "latest", new TagExpiration(now.AddDays(days)) { Listed = listed }, lives, Limit);
        }

        Assert.Equal(before + 2, Calls("listRepoTags"));
        Assert.NotNull(await Client.Tags.SetExpirationAsync(App, "latest", new TagExpiration(now.AddDays(60)) { Listed = listed, ReadsBack = true }, lives, Limit));
        Assert.NotNull(await Client.Tags.SetExpirationAsync(App, "latest", new TagExpiration(now.AddDays(101)) { Listed = listed }, lives, Limit));
        Assert.Equal(before + 4, Calls("listRepoTags"));
    }

    [Fact]
    public async Task A_life_that_the_registry_replaced_proves_nothing()
    {
        var lives = new TagLives();
        QuayTag listed = await Client.Tags.GetAsync(App, "latest", Limit);
        var tooLong = new TagExpiration(DateTimeOffset.UtcNow.AddDays(10_000)) { Listed = listed };
        for (int i = 0; i < 2; i++)
        {
            Assert.NotNull(await Client.Tags.SetExpirationAsync(App, "latest", tooLong, lives, Limit));
        }
    }

    [Fact]
    public async Task A_tag_that_was_moved_after_it_was_listed_is_restored_to_what_it_pointed_to_in_the_end()
    {
        Bulk().Tags("acme/old", ["v1"], ageDays: 800);
        var repository = RepositoryName.Parse("acme/old");
        string? digest = (await Client.Tags.GetAsync(repository, "v1", Limit)).ManifestDigest;
        var listed = new QuayTag { Repository = "acme/old", Name = "v1", ManifestDigest = Release, LastModified = DateTime.Now.AddDays(-1) };
        var expiration = new TagExpiration(DateTimeOffset.UtcNow.AddDays(7)) { Listed = listed };

        Assert.Equal(QuayErrorKind.Conflict, (await FailAsync(() => Client.Tags.SetExpirationAsync(repository, "v1", expiration, new TagLives(), Limit))).Kind);
        Assert.Equal(digest, (await Client.Tags.GetAsync(repository, "v1", Limit)).ManifestDigest);
    }

    [Fact]
    public async Task A_tag_that_was_too_old_when_it_was_listed_is_read_before_it_is_refused()
    {
        var listed = new QuayTag { Repository = "acme/app", Name = "latest", ManifestDigest = Release, LastModified = DateTime.Now.AddDays(-800) };
        var expiration = new TagExpiration(DateTimeOffset.UtcNow.AddDays(7)) { Listed = listed };

        Assert.NotNull(await Client.Tags.SetExpirationAsync(App, "latest", expiration, new TagLives(), Limit));
    }

    [Fact]
    public async Task Of_lives_that_are_set_together_the_outermost_are_read_back()
    {
        var lives = new TagLives();
        DateTimeOffset now = DateTimeOffset.UtcNow;
        var listed = new Dictionary<string, QuayTag>();
        foreach (QuayTag tag in await Client.Tags.List(App, new TagQuery { Containing = "build-" }).ReadAllAsync())
        {
            listed.Add(tag.Name, tag);
        }

        long before = Calls("listRepoTags");
        Fault("changeTag", rule => rule.LatencyMs = 200, times: 100);
        await Task.WhenAll(listed.Values.Select((tag, i) =>
            Client.Tags.SetExpirationAsync(App, tag.Name, new TagExpiration(now.AddDays(i + 1)) { Listed = tag }, lives, Limit)));

        Assert.Equal(before + 2, Calls("listRepoTags"));
        Assert.All(await Client.Tags.List(App, new TagQuery { Containing = "build-" }).ReadAllAsync(), tag => Assert.NotNull(tag.Expiration));
    }

    [Fact]
    public async Task Lives_that_begin_while_others_wait_do_not_wait_for_each_other()
    {
        var lives = new TagLives();
        using TagLives.Life shorter = lives.Begin(TimeSpan.FromDays(1));
        using TagLives.Life longer = lives.Begin(TimeSpan.FromDays(2));
        Task<bool> waiting = shorter.IsKnownAsync(Limit);
        using (TagLives.Life longest = lives.Begin(TimeSpan.FromDays(3)))
        {
            Assert.False(await longest.IsKnownAsync(Limit));
            longest.Confirm(TimeSpan.FromDays(3));
        }

        // Both are now shorter than what is known, and the shorter one decides.
        Task<bool> other = longer.IsKnownAsync(Limit);
        Assert.False(await waiting);
        shorter.Confirm(TimeSpan.FromDays(1));
        Assert.True(await other);
    }

    [Fact]
    public async Task An_expiration_in_the_past_is_refused() =>
        Assert.Equal(QuayErrorKind.InvalidInput, (await FailAsync(() => Client.Tags.ChangeAsync(App, "latest", new TagChange { Expiration = DateTimeOffset.UnixEpoch.AddDays(1) }, Limit))).Kind);

    [Fact]
    public async Task A_tag_is_locked_and_unlocked()
    {
        await Client.Tags.ChangeAsync(App, "latest", new TagChange { Immutable = true }, Limit);
        Assert.Equal(QuayErrorKind.Conflict, (await FailAsync(() => Client.Tags.DeleteAsync(App, "latest", Limit))).Kind);
        Assert.Equal(QuayErrorKind.Conflict, (await FailAsync(() => Client.Tags.ChangeAsync(App, "latest", new TagChange { ManifestDigest = Release }, Limit))).Kind);
        Assert.Equal(QuayErrorKind.Conflict, (await FailAsync(() => Client.Tags.ChangeAsync(App, "latest", new TagChange { Expiration = DateTimeOffset.UtcNow.AddDays(1) }, Limit))).Kind);

        await Client.Tags.ChangeAsync(App, "latest", new TagChange { Immutable = false }, Limit);
        await Client.Tags.DeleteAsync(App, "latest", Limit);
        Assert.Null(await Client.Tags.FindAsync(App, "latest", Limit));
    }

    [Fact]
    public async Task A_deleted_tag_stays_in_the_history_until_it_is_expired()
    {
        string digest = (await Client.Tags.GetAsync(App, "build-0039", Limit)).ManifestDigest!;
        await Client.Tags.DeleteAsync(App, "build-0039", Limit);
        var query = new TagQuery { History = true, Name = "build-0039" };
        Assert.Single(await Client.Tags.List(App, query).ReadAllAsync());

        await Client.Tags.ExpireAsync(App, "build-0039", digest, false, Limit);

        Assert.Empty(await Client.Tags.List(App, query).ReadAllAsync());
    }

    [Fact]
    public async Task An_existing_tag_is_deleted_permanently()
    {
        await Client.Tags.ExpireAsync(App, "build-0038", null, true, Limit);

        Assert.Empty(await Client.Tags.List(App, new TagQuery { History = true, Name = "build-0038" }).ReadAllAsync());
    }

    [Fact]
    public async Task Missing_tags_and_repositories_are_not_found()
    {
        Func<Task>[] calls =
        [
            () => Client.Tags.List(Missing, new TagQuery()).ReadAllAsync(),
            () => Client.Tags.FindAsync(Missing, "latest", Limit),
            () => Client.Tags.DeleteAsync(App, "nonesuch", Limit),
            () => Client.Tags.DeleteAsync(Missing, "latest", Limit),
            () => Client.Tags.ExpireAsync(App, "nonesuch", null, false, Limit),
            () => Client.Tags.ChangeAsync(App, "nonesuch", new TagChange { Immutable = true }, Limit),
        ];

        foreach (Func<Task> call in calls)
        {
            Assert.Equal(QuayErrorKind.NotFound, (await FailAsync(call)).Kind);
        }
    }

    [Fact]
    public async Task A_read_only_token_is_refused()
    {
        using QuayClient client = NewClient("readonly");
        await client.Tags.List(App, new TagQuery()).ReadAllAsync();

        Assert.Equal(QuayErrorKind.Forbidden, (await FailAsync(() => client.Tags.DeleteAsync(App, "latest", Limit))).Kind);
        Assert.Equal(QuayErrorKind.Forbidden, (await FailAsync(() => client.Tags.CreateAsync(App, "new", Release, Limit))).Kind);
    }

    [Fact]
    public async Task Tags_of_a_nested_repository_are_listed() =>
        Assert.Equal("latest", Assert.Single(await Client.Tags.List(RepositoryName.Parse("acme/tools/builder"), new TagQuery()).ReadAllAsync()).Name);

    private static Task<QuayApiException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<QuayApiException>(call);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tags_with_names_that_are_invalid_in_a_path_are_listed(bool history)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            """{"tags":[{"name":"x/y","start_ts":1767225600},{"name":"..","start_ts":1767225600},{"name":"a\\b","start_ts":1767225600}],"page":1,"has_additional":false}""");
        using QuayClient client = TestClient.Create(server);
        using Listing<QuayTag> listing = client.Tags.List(RepositoryName.Parse("acme/app"), new TagQuery { History = history });

        IReadOnlyList<QuayTag>? page = await listing.NextAsync(Limits.Token());

        Assert.Equal(["x/y", "..", "a\\b"], page!.Select(tag => tag.Name));
    }
}
