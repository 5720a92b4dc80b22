using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Logs that are read in several windows of days.</summary>
public class LogListingTests : RegistryTest
{
    private static readonly LogScope Globex = LogScope.OfOrganization("globex");

    [Theory]
    [InlineData(3000, 10, 0)]
    [InlineData(3000, 10, 10)]
    [InlineData(300, 40, 0)]
    [InlineData(30, 200, 0)]
    public async Task Entries_have_the_order_of_a_single_window(int count, double days, int latency)
    {
        Bulk().Logs(count, days, "globex", "reactor");
        List<QuayLogEntry> chain = await ChainAsync(days);
        Server.Options.LatencyMilliseconds = latency;

        List<QuayLogEntry> entries = await ListAsync(days);

        Assert.Equal(Enumerable.Range(0, count).Reverse().Select(number => (long)number), chain.Select(Number));
        Assert.Equal(chain.Select(Number), entries.Select(Number));
    }

    [Fact]
    public async Task Start_and_end_are_inclusive()
    {
        Bulk().Logs(500, 5, "globex", "reactor");
        List<QuayLogEntry> chain = await ChainAsync(5);
        (DateTimeOffset since, DateTimeOffset until) = (chain[390].DateTime, chain[110].DateTime);

        List<QuayLogEntry> entries = await Client.Logs.List(Globex, new LogQuery(since.ToOffset(TimeSpan.FromHours(5)), until)).ReadAllAsync();
        List<QuayLogEntry> inside = await Client.Logs.List(Globex, new LogQuery(since.AddSeconds(1), until.AddSeconds(-1))).ReadAllAsync();

        Assert.Equal(chain[110..391].Select(Number), entries.Select(Number));
        Assert.Equal(chain[111..390].Select(Number), inside.Select(Number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public async Task An_unordered_listing_has_the_same_entries(int latency)
    {
        Bulk().Logs(3000, 12, "globex", "reactor");
        Server.Options.LatencyMilliseconds = latency;

        List<QuayLogEntry> entries = await ListAsync(12, query => query.Unordered = true);

        Assert.Equal(Enumerable.Range(0, 3000).Select(number => (long)number), entries.Select(Number).Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(12)]
    [InlineData(365)]
    public async Task A_year_with_few_entries_takes_few_requests(int count)
    {
        Bulk().Logs(count, 364, "globex", "reactor");

        Assert.Equal(count, (await ListAsync(365)).Count);
        Assert.InRange(Calls("listOrgLogs"), 1, 100);
    }

    [Fact]
    public async Task Reading_only_the_first_page_takes_few_requests()
    {
        Bulk().Logs(20_000, 30, "globex", "reactor");
        using Listing<QuayLogEntry> listing = Client.Logs.List(Globex, Days(30));

        Assert.NotEmpty((await listing.NextAsync(Limit))!);
        listing.Dispose();
        await Limits.UntilAsync(() => Server.Traffic.InFlight == 0, "the requests end");

        Assert.InRange(Server.Requests.All().Count, 1, 12);
    }

    [Fact]
    public async Task Several_windows_are_read_at_once_up_to_the_limit()
    {
        Bulk().Logs(4000, 30, "globex", "reactor");
        Server.Options.LatencyMilliseconds = 15;
        Server.Traffic.Reset();

        Assert.Equal(4000, (await ListAsync(30)).Count);
        Assert.InRange(Server.Traffic.Peak, 2, LogPace.MaximumWidth);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_number_of_buffered_entries_is_limited(bool unordered)
    {
        Bulk().Logs(24_000, 24, "globex", "reactor");
        LogQuery query = Days(24);
        query.Unordered = unordered;
        using var listing = (LogListing)Client.Logs.List(Globex, query);
        int taken = (await listing.NextAsync(Limit))!.Count;

        // From here on the budget can only shrink. One page of each window may still arrive when it is used up.
        int most = listing.Budget + ((LogPace.MaximumWidth + 8) * 20);
        while (await listing.NextAsync(Limit) is { } page)
        {
            taken += page.Count;
            if (taken is > 60 and < 100)
            {
                // No entries are taken, so that the windows read ahead.
                await Limits.UntilAsync(() => listing.Buffered >= listing.Budget || Server.Traffic.InFlight == 0, "the buffer fills");
            }

            Assert.InRange(listing.Buffered, 0, most);
        }

        Assert.Equal((24_000, 0), (taken, listing.Buffered));
    }

    [Fact]
    public async Task A_period_without_events_has_no_entries() =>
        Assert.Empty(await Client.Logs.List(Globex, new LogQuery(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(3))).ReadAllAsync());

    private static long Number(QuayLogEntry entry) => (long)entry.Metadata["number"]!;

    private static LogQuery Days(double days)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return new LogQuery(now.AddDays(-days - 1), now);
    }

    private Task<List<QuayLogEntry>> ListAsync(double days, Action<LogQuery>? configure = null)
    {
        LogQuery query = Days(days);
        configure?.Invoke(query);
        return Client.Logs.List(Globex, query).ReadAllAsync();
    }

    /// <summary>All entries, read page by page in a single window.</summary>
    private async Task<List<QuayLogEntry>> ChainAsync(double days)
    {
        using var transport = new Transport(Client.Options, TestClient.Token(Server.Seeded.Tokens["superuser"]));
        string Day(double ago) => DateTime.UtcNow.AddDays(-ago).ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
        var reader = new PageReader<QuayLogEntry>(
            new Connection(transport, null),
            () => ApiRequest.Get("listOrgLogs", $"organization/{"globex"}/logs").Query("starttime", Day(days + 1)).Query("endtime", Day(0)),
            "logs",
            PagingStyle.Token);
        List<QuayLogEntry> entries = await new SequentialListing<QuayLogEntry>(reader).ReadAllAsync();
        Server.Traffic.Reset();
        return entries;
    }
}
