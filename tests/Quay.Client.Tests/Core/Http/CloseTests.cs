using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>What becomes of calls whose client is closed.</summary>
public class CloseTests
{
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    /// <summary>What a call is waiting for when its client is closed.</summary>
    public static TheoryData<string> Waits => ["head", "body", "repetition", "pause", "page"];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_call_that_is_under_way_fails_as_closed(string wait)
    {
        var asked = new TaskCompletionSource();
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            asked.TrySetResult();
            http.Response.Headers.RetryAfter = "50";
            return wait switch
            {
                "body" => http.StallAsync("{"),
                "repetition" => http.AnswerAsync("{}", 503),
                _ => http.HangAsync(),
            };
        });
        using QuayClient client = TestClient.Create(server);
        var recorder = new RequestRecorder { Retrying = () => asked.TrySetResult() };
        using Listing<QuayTag> listing = client.Tags.List(App, new TagQuery());
        Task call = wait switch
        {
            "pause" => client.PauseAsync(TimeSpan.FromHours(1), Limits.Token()),
            "page" => listing.NextAsync(Limits.Token()),
            _ => client.WithObserver(recorder).Tags.DeleteAsync(App, "v1", Limits.Token()),
        };
        if (wait != "pause")
        {
            await asked.Task;
        }

        client.Dispose();

        Assert.Equal(nameof(QuayClient), (await Assert.ThrowsAsync<ObjectDisposedException>(() => call)).ObjectName);
    }

    [Fact]
    public async Task Calls_that_come_later_fail_alike()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        QuayClient client = TestClient.Create(server);
        client.Dispose();

        var errors = new List<Exception?>();
        foreach ((_, Func<QuayClient, Task> call) in ClientCalls.All())
        {
            errors.Add(await Record.ExceptionAsync(() => call(client)));
        }

        Assert.Empty(errors.OfType<QuayApiException>());
        Assert.InRange(errors.OfType<ObjectDisposedException>().Count(error => error.ObjectName == nameof(QuayClient)), 200, errors.Count);
        Assert.Empty(server.Requests);
    }
}
