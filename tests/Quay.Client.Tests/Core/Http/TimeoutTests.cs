using System;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class TimeoutTests
{
    [Fact]
    public async Task A_registry_that_does_not_answer_is_a_timeout()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.HangAsync());

        await AssertTimesOutAsync(server, options => options.RequestTimeout = TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task A_body_that_does_not_end_is_a_timeout()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.StallAsync("""{"username":"""));

        await AssertTimesOutAsync(server, options => options.RequestTimeout = TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task An_error_body_that_does_not_end_does_not_delay_the_error()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.StallAsync("{", 404));
        using QuayClient client = TestClient.Create(server, options => options.RequestTimeout = TimeSpan.FromMilliseconds(200));

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Contains(error.Kind, new[] { QuayErrorKind.NotFound, QuayErrorKind.Timeout });
    }

    [Fact]
    public async Task All_retries_together_have_a_time_limit()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("{}", 503));

        await AssertTimesOutAsync(server, options =>
        {
            options.OverallTimeout = TimeSpan.FromMilliseconds(200);
            options.Retry.Interval = TimeSpan.FromMinutes(1);
            options.Retry.MaximumInterval = TimeSpan.FromHours(1);
        });
    }

    [Fact]
    public async Task A_timeout_is_not_retried()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.HangAsync());

        await AssertTimesOutAsync(server, options => options.RequestTimeout = TimeSpan.FromMilliseconds(100));

        Assert.Single(server.Requests);
    }

    private static async Task AssertTimesOutAsync(ScriptedServer server, Action<QuayClientOptions> configure)
    {
        using QuayClient client = TestClient.Create(server, configure);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()).WaitAsync(Limits.Patience));

        Assert.Equal(QuayErrorKind.Timeout, error.Kind);
        Assert.Equal("getLoggedInUser", error.Operation);
        Assert.Null(error.StatusCode);
    }
}
