using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Logs;
using QuayPS.EmbeddedRegistry.Seeding;
using QuayPS.EmbeddedRegistry.State;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

public sealed class LogTests
{
    private static readonly DateTimeOffset End = new(2026, 6, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Synthetic_logs_come_20_a_page_newest_first_and_each_once()
    {
        await using TestServer server = await StartAsync();
        server.Registry.State.Logs.Add(Synthetic(server.Registry.State, 1005, days: 10));
        var numbers = new List<long>();
        string? token = null;
        int pages = 0;
        do
        {
            string next = token is null ? "" : $"&next_page={Uri.EscapeDataString(token)}";
            JsonElement page = await server.GetJsonAsync($"/api/v1/organization/logged/logs?starttime=06/01/2026&endtime=06/30/2026{next}");
            numbers.AddRange(page.GetProperty("logs").EnumerateArray().Select(entry => entry.GetProperty("metadata").GetProperty("number").GetInt64()));
            token = page.TryGetProperty("next_page", out JsonElement value) ? value.GetString() : null;
            pages++;
        }
        while (token is not null);

        Assert.Equal(Enumerable.Range(0, 1005).Select(number => 1004L - number), numbers);

        // 51 pages with entries, and an empty last page.
        Assert.Equal(52, pages);
    }

    [Fact]
    public async Task A_window_has_whole_days_including_the_last_one()
    {
        await using TestServer server = await StartAsync();
        server.Registry.State.Logs.Add(Synthetic(server.Registry.State, 24 * 10, days: 10));
        Assert.Equal(24, await CountAsync(server, "starttime=06/25/2026&endtime=06/25/2026"));
        Assert.Equal(48, await CountAsync(server, "starttime=06/25/2026&endtime=06/26/2026"));
        Assert.Equal(0, await CountAsync(server, "starttime=07/25/2026&endtime=07/26/2026"));
    }

    [Fact]
    public async Task Dates_in_another_format_are_ignored_and_the_last_day_is_returned()
    {
        await using TestServer server = await StartAsync();
        server.Registry.State.Logs.Add(new SyntheticLogs(server.Registry.State.FindOrganization("logged")!, null, ["admin"], 240, 10, server.Registry.State.Now));
        Assert.InRange(await CountAsync(server, "starttime=2020-01-01&endtime=2030-01-01"), 24, 25);
    }

    [Fact]
    public async Task Stored_and_synthetic_entries_are_merged_by_time()
    {
        await using TestServer server = await StartAsync();
        RegistryState state = server.Registry.State;
        state.Logs.Add(Synthetic(state, 10, days: 10));
        state.AddLog("create_repo", End.AddDays(-4.5), state.FindOrganization("logged"), "app", "admin");
        JsonElement page = await server.GetJsonAsync("/api/v1/organization/logged/logs?starttime=06/01/2026&endtime=06/30/2026");
        List<JsonElement> logs = [.. page.GetProperty("logs").EnumerateArray()];
        Assert.Equal(11, logs.Count);
        Assert.Equal("create_repo", logs[5].GetProperty("kind").GetString());
        List<DateTimeOffset> times = [.. logs.Select(entry => DateTimeOffset.Parse(entry.GetProperty("datetime").GetString()!.Replace("-0000", "GMT", StringComparison.Ordinal), CultureInfo.InvariantCulture))];
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task A_million_synthetic_entries_take_almost_no_memory()
    {
        await using TestServer server = await StartAsync();
        long before = GC.GetTotalMemory(forceFullCollection: true);
        server.Registry.State.Logs.Add(Synthetic(server.Registry.State, 1_000_000, days: 30));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
        Assert.Equal(20, (await server.GetJsonAsync("/api/v1/organization/logged/logs?starttime=06/10/2026&endtime=06/20/2026")).GetProperty("logs").GetArrayLength());
    }

    [Fact]
    public async Task A_change_adds_an_entry_of_its_kind()
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal(201, await server.SendAsync(System.Net.Http.HttpMethod.Put, "/api/v1/organization/acme/robots/fresh", new { description = "x" }));
        JsonElement entry = (await server.GetJsonAsync("/api/v1/organization/acme/logs")).GetProperty("logs")[0];
        Assert.Equal("create_robot", entry.GetProperty("kind").GetString());
        Assert.Equal("fresh", entry.GetProperty("metadata").GetProperty("robot").GetString());
        Assert.Equal("admin", entry.GetProperty("performer").GetProperty("name").GetString());
    }

    private static async Task<TestServer> StartAsync()
    {
        TestServer server = await TestServer.StartAsync(new RegistryOptions { Seed = "empty" });
        server.Registry.State.AddOrganization("logged", server.Registry.State.FindUser("admin")!);
        return server;
    }

    private static SyntheticLogs Synthetic(RegistryState state, long count, double days) =>
        new(state.FindOrganization("logged")!, "app", ["admin", "logged+ci"], count, days, End);

    private static async Task<int> CountAsync(TestServer server, string query) =>
        (await server.PageSizesAsync($"/api/v1/organization/logged/logs?{query}", "logs")).Sum();
}
