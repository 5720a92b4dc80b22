using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Calls whose client is disposed.</summary>
public class CloseTests
{
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    /// <summary>The states of a call in which its client is disposed.</summary>
    public static TheoryData<string> Waits => ["head", "body", "retry", "pause", "page"];

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task A_running_call_fails_as_disposed(string wait)
    {
        var asked = new TaskCompletionSource();
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            asked.TrySetResult();
            http.Response.Headers.RetryAfter = "50";
            return wait switch
            {
                "body" => http.StallAsync("{"),
                "retry" => http.AnswerAsync("{}", 503),
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
    public async Task Later_calls_fail_as_disposed()
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
