using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

public class LogFailureTests : RegistryTest
{
    private static readonly LogScope Globex = LogScope.OfOrganization("globex");

    [Fact]
    public async Task A_failed_window_is_reported_after_the_entries_before_it()
    {
        Bulk().Logs(2000, 5, "globex", "reactor");
        DateTime day = DateTime.UtcNow.Date.AddDays(-2);
        FailAt(day);
        using Listing<QuayLogEntry> listing = Client.Logs.List(Globex, LastDays(6));
        var entries = new List<QuayLogEntry>();

        var error = await Assert.ThrowsAsync<QuayApiException>(() => ReadAsync(listing, entries));

        Assert.Equal(QuayErrorKind.Forbidden, error.Kind);
        Assert.Equal(day.AddDays(1), entries[^1].DateTime.ToUniversalTime().Date);
        Assert.All(entries.Zip(entries.Skip(1)), pair => Assert.True(pair.First.DateTime >= pair.Second.DateTime));
        Assert.Equal(error, await Assert.ThrowsAsync<QuayApiException>(() => listing.NextAsync(Limit)));
    }

    [Fact]
    public async Task A_failure_also_ends_an_unordered_listing()
    {
        Bulk().Logs(2000, 5, "globex", "reactor");
        FailAt(DateTime.UtcNow.Date.AddDays(-2));
        LogQuery query = LastDays(6);
        query.Unordered = true;

        Assert.Equal(QuayErrorKind.Forbidden, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Logs.List(Globex, query).ReadAllAsync())).Kind);
    }

    [Fact]
    public async Task Transient_failures_are_retried()
    {
        Bulk().Logs(1000, 5, "globex", "reactor");
        Fault("listOrgLogs", rule => rule.Status = 503, times: 3, skip: 5);
        Fault("listOrgLogs", rule => rule.Effect = FaultEffect.CutConnection, times: 3, skip: 20);

        Assert.Equal(1000, (await Client.Logs.List(Globex, LastDays(6)).ReadAllAsync()).Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposing_the_listing_cancels_its_requests(bool unordered)
    {
        Bulk().Logs(2000, 5, "globex", "reactor");
        Fault("listOrgLogs", rule => rule.LatencyMs = 600_000, times: 0, skip: 3);
        LogQuery query = LastDays(6);
        query.Unordered = unordered;
        Listing<QuayLogEntry> listing = Client.Logs.List(Globex, query);
        await listing.NextAsync(Limit);
        await Limits.UntilAsync(() => Server.Traffic.InFlight > 0, "requests have been sent");

        listing.Dispose();

        await Limits.UntilAsync(() => Server.Traffic.InFlight == 0, "the requests end");
    }

    [Fact]
    public async Task An_end_before_the_start_is_refused_before_a_request_is_sent()
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;

        Assert.Throws<ArgumentException>(() => Client.Logs.List(Globex, new LogQuery(now, now.AddSeconds(-1))));
        Assert.Empty(await Client.Logs.List(Globex, new LogQuery(now, now)).ReadAllAsync());
        Assert.NotEmpty(Server.Requests.All());
    }

    [Theory]
    [InlineData("organization", QuayErrorKind.NotFound, "organization 'nonesuch'")]
    [InlineData("repository", QuayErrorKind.NotFound, "repository 'acme/nonesuch'")]
    [InlineData("performer", QuayErrorKind.NotFound, "performer 'nobody'")]
    public async Task The_error_names_the_missing_object(string what, QuayErrorKind kind, string named)
    {
        LogScope scope = what switch
        {
            "organization" => LogScope.OfOrganization("nonesuch"),
            "repository" => LogScope.OfRepository(RepositoryName.Parse("acme/nonesuch")),
            _ => Globex,
        };
        LogQuery query = LastDays(1);
        query.Performer = what == "performer" ? "nobody" : null;

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Logs.List(scope, query).ReadAllAsync());

        Assert.Equal(kind, error.Kind);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_may_not_see_the_log_is_refused()
    {
        using QuayClient client = NewClient("normal");

        foreach (LogScope scope in new[] { Globex, LogScope.WholeRegistry })
        {
            Assert.Equal(QuayErrorKind.Forbidden, (await Assert.ThrowsAsync<QuayApiException>(() => client.Logs.List(scope, LastDays(1)).ReadAllAsync())).Kind);
        }
    }

    private static LogQuery LastDays(int days)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        return new LogQuery(now.AddDays(-days), now);
    }

    private static async Task ReadAsync(Listing<QuayLogEntry> listing, List<QuayLogEntry> entries)
    {
        while (await listing.NextAsync(Limit) is { } page)
        {
            entries.AddRange(page);
        }
    }

    private void FailAt(DateTime day) => Fault(
        "listOrgLogs",
        rule => (rule.Status, rule.Path) = (403, "starttime=" + Uri.EscapeDataString(day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture))),
        times: 0);
}
