using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Quay.Client.Tests;

public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _cancel = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Dispose() => _cancel.Dispose();

    [Fact]
    public Task A_call_that_waits_for_an_answer() => AssertEndsAsync(http => Reached(http.HangAsync));

    [Fact]
    public Task A_call_whose_body_comes_slowly() => AssertEndsAsync(http => Reached(() => http.StallAsync("""{"username":""")));

    [Fact]
    public Task A_call_whose_error_comes_slowly() => AssertEndsAsync(http => Reached(() => http.StallAsync("{", 404)));

    [Fact]
    public async Task A_call_that_waits_for_its_repetition()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("{}", 503));
        using QuayClient client = TestClient.Create(server, options =>
        {
            options.Retry.Interval = TimeSpan.FromHours(1);
            options.Retry.MaximumInterval = TimeSpan.FromHours(10);
        });
        var recorder = new RequestRecorder { Retrying = () => _reached.TrySetResult() };
        Task call = client.WithObserver(recorder).Users.GetCurrentAsync(_cancel.Token);
        await _reached.Task.WaitAsync(Limits.Patience);

        await _cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limits.Patience));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_before_is_not_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);
        await _cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Users.GetCurrentAsync(_cancel.Token));

        Assert.Empty(server.Requests);
    }

    private Task Reached(Func<Task> answer)
    {
        _reached.TrySetResult();
        return answer();
    }

    private async Task AssertEndsAsync(Func<HttpContext, Task> answer)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(answer);
        using QuayClient client = TestClient.Create(server);
        Task call = client.Users.GetCurrentAsync(_cancel.Token);
        await _reached.Task.WaitAsync(Limits.Patience);

        await _cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(Limits.Patience));
    }
}
