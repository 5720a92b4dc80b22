using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Listings of tags that are created, deleted and moved meanwhile.</summary>
public class MovingListingTests : RegistryTest
{
    private const int Count = 250;
    private static readonly RepositoryName Many = RepositoryName.Parse("acme/many");

    [Fact]
    public async Task Each_tag_comes_once_while_each_is_deleted()
    {
        List<string> names = await ListAsync(tag => Client.Tags.DeleteAsync(Many, tag.Name, Limit));

        AssertEachOnce(names);
        Assert.Null(State.FindRepository("acme/many")!.Tags.Find("build-0000", State.Now.ToUnixTimeMilliseconds()));
        Assert.Empty(await Client.Tags.List(Many, new TagQuery()).ReadAllAsync());
    }

    [Fact]
    public async Task Each_tag_comes_once_while_each_is_moved()
    {
        Bulk().Tags("acme/many", Count);
        string digest = State.FindRepository("acme/many")!.AddManifest("other").Digest;

        AssertEachOnce(await ListAsync(tag => Client.Tags.ChangeAsync(Many, tag.Name, new TagChange { ManifestDigest = digest }, Limit), seed: false));
        Assert.All(await Client.Tags.List(Many, new TagQuery()).ReadAllAsync(), tag => Assert.Equal(digest, tag.ManifestDigest));
    }

    [Fact]
    public async Task Each_tag_comes_once_and_no_new_one_while_each_is_copied() =>
        AssertEachOnce(await ListAsync(tag => Client.Tags.CreateAsync(Many, "copy-" + tag.Name, tag.ManifestDigest!, Limit)));

    [Fact]
    public async Task Each_tag_comes_once_while_others_are_deleted()
    {
        Queue<string> doomed = new(Enumerable.Range(0, Count).Select(Name).Where((_, i) => i % 3 == 0));

        List<string> names = await ListAsync(_ => doomed.Count > 0 ? Client.Tags.DeleteAsync(Many, doomed.Dequeue(), Limit) : Task.CompletedTask);

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Empty(Enumerable.Range(0, Count).Where(i => i % 3 != 0).Select(Name).Except(names));
    }

    [Fact]
    public async Task Many_tags_come_in_order_from_several_pages_at_once()
    {
        Bulk().Tags("acme/many", 2600);
        Server.Options.LatencyMilliseconds = 20;
        Server.Traffic.Reset();

        List<QuayTag> tags = await Client.Tags.List(Many, new TagQuery()).ReadAllAsync();

        Assert.Equal(Enumerable.Range(0, 2600).Reverse().Select(Name), tags.Select(tag => tag.Name));
        Assert.InRange(Server.Traffic.Peak, 2, MovingListing<QuayTag>.Width);
        Assert.InRange(Calls("listRepoTags"), 26, 26 + MovingListing<QuayTag>.Width);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task A_repository_with_one_page_takes_one_request(int count)
    {
        Bulk().Tags("acme/many", count);

        Assert.Equal(count, (await Client.Tags.List(Many, new TagQuery()).ReadAllAsync()).Count);
        Assert.Single(Server.Requests.All());
    }

    [Fact]
    public async Task Changes_in_another_repository_do_not_repeat_a_listing()
    {
        Task change = await HoldChangeAsync("acme/web");

        await Client.Tags.List(Many, new TagQuery()).ReadAllAsync();

        Assert.False(change.IsCompleted);
        Assert.Equal(1, Calls("listRepoTags"));
    }

    [Fact]
    public async Task A_running_change_ends_before_the_listing_is_repeated()
    {
        Bulk().Tags("acme/many", Count);
        using Listing<QuayTag> listing = Client.Tags.List(Many, new TagQuery());
        Fault("deleteFullTag", rule => rule.LatencyMs = 300);

        var names = new List<string>();
        Task change = Client.Tags.DeleteAsync(Many, Name(0), Limit);
        while (await listing.NextAsync(Limit) is { } page)
        {
            names.AddRange(page.Select(tag => tag.Name));
        }

        await change;
        AssertEachOnce([.. names.Append(Name(0)).Distinct()]);

        // Two passes of three pages, and the pages requested in advance beyond the end of each pass.
        Assert.InRange(Calls("listRepoTags"), 6, 6 + (2 * MovingListing<QuayTag>.Width));
    }

    [Fact]
    public async Task Disposing_the_listing_cancels_its_request()
    {
        Bulk().Tags("acme/many", 2600);
        Fault("listRepoTags", rule => rule.LatencyMs = 600_000, times: 0, skip: 1);
        Listing<QuayTag> listing = Client.Tags.List(Many, new TagQuery());
        await listing.NextAsync(Limit);
        await Limits.UntilAsync(() => Server.Traffic.InFlight > 0, "the second page is requested");

        listing.Dispose();

        await Limits.UntilAsync(() => Server.Traffic.InFlight == 0, "the requests end");
    }

    [Fact]
    public async Task A_failure_comes_after_the_pages_before_it()
    {
        Bulk().Tags("acme/many", 600);
        Fault("listRepoTags", rule => (rule.Status, rule.Path) = (403, "page=4"), times: 0);
        using Listing<QuayTag> listing = Client.Tags.List(Many, new TagQuery());

        for (int page = 1; page < 4; page++)
        {
            Assert.Equal(100, (await listing.NextAsync(Limit))?.Count);
        }

        Assert.Equal(QuayErrorKind.Forbidden, (await Assert.ThrowsAsync<QuayApiException>(() => listing.NextAsync(Limit))).Kind);
    }

    private static string Name(int number) => $"build-{number:D4}";

    private static void AssertEachOnce(List<string> names) =>
        Assert.Equal(Enumerable.Range(0, Count).Select(Name), names.Order(StringComparer.Ordinal));

    private async Task<List<string>> ListAsync(Func<QuayTag, Task> use, bool seed = true)
    {
        if (seed)
        {
            Bulk().Tags("acme/many", Count);
        }

        var names = new List<string>();
        using Listing<QuayTag> listing = Client.Tags.List(Many, new TagQuery());
        while (await listing.NextAsync(Limit) is { } page)
        {
            names.AddRange(page.Select(tag => tag.Name));
            await Task.WhenAll(page.Select(use));
        }

        return names;
    }

    private async Task<Task> HoldChangeAsync(string repository)
    {
        Bulk().Tags("acme/many", 10);
        Fault("deleteFullTag", rule => rule.LatencyMs = 600_000);
        Task change = Client.Tags.DeleteAsync(RepositoryName.Parse(repository), "latest", Limit);
        await Limits.UntilAsync(() => Server.Traffic.InFlight == 1, "the change has been sent");
        return change;
    }
}
