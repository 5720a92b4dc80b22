using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests.Core.Paging;

/// <summary>Listings that send a request for each item of another listing.</summary>
public sealed class FanOutListingTests
{
    [Fact]
    public async Task Pages_come_in_the_order_of_the_items_and_not_of_their_completion()
    {
        var slow = new TaskCompletionSource<IReadOnlyList<int>>();
        using FanOutListing<int, int> listing = Listing([1, 2, 3], 2, item => item == 1 ? slow.Task : Page(item));
        Task<IReadOnlyList<int>?> first = listing.NextAsync(Limits.Token());
        Assert.False(first.IsCompleted);
        slow.SetResult([10]);
        Assert.Equal([10], await first);
        Assert.Equal([2], await listing.NextAsync(Limits.Token()));
        Assert.Equal([3], await listing.NextAsync(Limits.Token()));
        Assert.Null(await listing.NextAsync(Limits.Token()));
    }

    [Fact]
    public async Task No_more_than_the_allowed_number_of_items_is_read_at_once()
    {
        var started = new List<int>();
        using FanOutListing<int, int> listing = Listing([1, 2, 3, 4, 5], 2, item =>
        {
            started.Add(item);
            return Page(item);
        });
        await listing.NextAsync(Limits.Token());
        Assert.Equal([1, 2], started);
        await listing.NextAsync(Limits.Token());
        Assert.Equal([1, 2, 3], started);
    }

    [Fact]
    public async Task An_item_that_fails_is_reported_in_its_turn_and_the_others_follow()
    {
        var told = new List<string>();
        using var listing = new FanOutListing<int, int>(
            new FixedListing<int>([1, 2, 3]), 3, (item, _) => item == 2 ? Task.FromException<IReadOnlyList<int>>(Failure()) : Page(item), (item, _) => told.Add($"failed {item}"));
        while (await listing.NextAsync(Limits.Token()) is { } page)
        {
            told.Add($"page {page[0]}");
        }

        Assert.Equal(["page 1", "failed 2", "page 3"], told);
    }

    [Fact]
    public async Task A_rethrown_failure_ends_the_listing()
    {
        using FanOutListing<int, int> listing = Listing([1, 2], 1, item => item == 1 ? Task.FromException<IReadOnlyList<int>>(Failure()) : Page(item));
        await Assert.ThrowsAsync<QuayApiException>(() => listing.NextAsync(Limits.Token()));
    }

    [Fact]
    public async Task Items_without_a_page_are_skipped()
    {
        using FanOutListing<int, int> listing = Listing([1, 2, 3], 1, item => item == 2 ? null : Page(item));
        Assert.Equal([1], await listing.NextAsync(Limits.Token()));
        Assert.Equal([3], await listing.NextAsync(Limits.Token()));
    }

    [Fact]
    public async Task Disposing_the_listing_cancels_its_reads()
    {
        CancellationToken seen = default;
        var listing = new FanOutListing<int, int>(
            new FixedListing<int>([1]),
            1,
            async (_, token) =>
            {
                seen = token;
                await Task.Delay(Timeout.Infinite, token);
                return [];
            },
            (_, failure) => throw failure);
        Task<IReadOnlyList<int>?> next = listing.NextAsync(Limits.Token());
        listing.Dispose();
        Assert.True(seen.IsCancellationRequested);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    private static FanOutListing<int, int> Listing(int[] items, int width, Func<int, Task<IReadOnlyList<int>>?> read) =>
        new(new FixedListing<int>(items), width, (item, _) => read(item), (_, failure) => throw failure);

    private static Task<IReadOnlyList<int>> Page(int item) => Task.FromResult<IReadOnlyList<int>>([item]);

    private static QuayApiException Failure() => new(QuayErrorKind.Forbidden, "Refused.", ApiRequest.Get("getRepo", $"repository/acme/app"));
}
