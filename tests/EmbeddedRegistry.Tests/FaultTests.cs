using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Net.Http;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

public sealed class FaultTests
{
    private const string Organization = "/api/v1/organization/acme";
    private const string Repositories = "/api/v1/repository?namespace=acme";

    [Fact]
    public async Task A_status_is_sent_the_given_number_of_times()
    {
        await using TestServer server = await TestServer.StartAsync();
        FaultRule rule = server.Registry.Faults.Add(new FaultRule { OperationId = "getOrganization", Status = 503, Times = 2 });
        Assert.Equal([503, 503, 200], await StatusesAsync(server));
        Assert.Equal(2, rule.Hits);
    }

    [Fact]
    public async Task A_rule_can_skip_the_first_requests()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { Path = "organization/acme", Method = "get", Status = 500, Skip = 1, Times = 1 });
        Assert.Equal([200, 500, 200], await StatusesAsync(server));
    }

    [Theory]
    [InlineData("7", null)]
    [InlineData(null, 7.0)]
    [InlineData(null, null)]
    public async Task Too_many_requests_come_with_or_without_Retry_After(string? seconds, double? date)
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { Status = 429, RetryAfter = seconds, RetryAfterDateInSeconds = date });
        using HttpResponseMessage response = await server.GetAsync(Organization);
        Assert.Equal(429, (int)response.StatusCode);
        Assert.Equal(seconds is not null, response.Headers.RetryAfter?.Delta is not null);
        Assert.Equal(date is not null, response.Headers.RetryAfter?.Date is not null);
    }

    [Fact]
    public async Task A_cut_connection_gives_no_response()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { Effect = FaultEffect.CutConnection, Times = 1 });
        await Assert.ThrowsAsync<HttpRequestException>(() => server.GetAsync(Organization));
        Assert.Equal(200, await StatusAsync(server));
    }

    [Fact]
    public async Task A_connection_can_be_cut_after_the_operation()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { OperationId = "createOrgRobot", Effect = FaultEffect.CutConnection, ServeFirst = true });
        await Assert.ThrowsAsync<HttpRequestException>(() => server.SendAsync(HttpMethod.Put, $"{Organization}/robots/lost"));
        Assert.Contains("acme+lost", await server.NamesAsync($"{Organization}/robots", "robots"));
    }

    [Fact]
    public async Task Half_a_body_is_truncated()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { Effect = FaultEffect.HalfBody });
        await Assert.ThrowsAsync<HttpRequestException>(() => server.GetAsync(Organization));
    }

    [Fact]
    public async Task A_proxy_may_answer_with_HTML_and_200()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { Effect = FaultEffect.HtmlPage });
        using HttpResponseMessage response = await server.GetAsync(Organization);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_same_page_token_can_be_sent_repeatedly()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { OperationId = "listRepos", Effect = FaultEffect.SameNextPage });
        (int firstCount, string first) = await PageAsync(server, Repositories);
        (_, string second) = await PageAsync(server, $"{Repositories}&next_page={Uri.EscapeDataString(first)}");
        Assert.True(firstCount > 0);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Empty_pages_can_continue_endlessly_with_new_tokens()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { OperationId = "listRepos", Effect = FaultEffect.EndlessEmptyPages });
        var tokens = new HashSet<string>();
        for (int i = 0; i < 5; i++)
        {
            (int count, string token) = await PageAsync(server, Repositories);
            Assert.Equal(0, count);
            Assert.True(tokens.Add(token));
        }
    }

    [Fact]
    public async Task An_empty_page_can_precede_the_real_ones()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Registry.Faults.Add(new FaultRule { OperationId = "listRepos", Effect = FaultEffect.EmptyPageThenMore, Times = 1 });
        (int count, string token) = await PageAsync(server, Repositories);
        Assert.Equal(0, count);
        Assert.NotEmpty(await server.NamesAsync($"{Repositories}&next_page={Uri.EscapeDataString(token)}", "repositories"));
    }

    [Fact]
    public async Task Latency_delays_a_response()
    {
        await using TestServer server = await TestServer.StartAsync(new RegistryOptions { LatencyMilliseconds = 120 });
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(200, await StatusAsync(server));
        Assert.True(Stopwatch.GetElapsedTime(start).TotalMilliseconds >= 100);
    }

    private static async Task<List<int>> StatusesAsync(TestServer server) =>
        [await StatusAsync(server), await StatusAsync(server), await StatusAsync(server)];

    private static async Task<int> StatusAsync(TestServer server)
    {
        using HttpResponseMessage response = await server.GetAsync(Organization);
        return (int)response.StatusCode;
    }

    private static async Task<(int Count, string Token)> PageAsync(TestServer server, string path)
    {
        JsonElement page = await server.GetJsonAsync(path);
        return (page.GetProperty("repositories").GetArrayLength(), page.GetProperty("next_page").GetString()!);
    }
}
