using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
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
    public Task While_waiting_for_the_response() => AssertEndsAsync(http => Reached(http.HangAsync));

    [Fact]
    public Task While_reading_a_slow_body() => AssertEndsAsync(http => Reached(() => http.StallAsync("""{"username":""")));

    [Fact]
    public Task While_reading_a_slow_error_body() => AssertEndsAsync(http => Reached(() => http.StallAsync("{", 404)));

    // Each call is cancelled at another position of its body: disposing a stream during decompression could crash the process.
    [Fact]
    public async Task While_reading_compressed_bodies()
    {
        byte[] body = Compress("""{"username":"admin","company":" """ + string.Concat(Enumerable.Range(0, 200_000).Select(i => i.ToString(CultureInfo.InvariantCulture))) + "\"}");
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync(body);
        });
        using QuayClient client = TestClient.Create(server);

        for (int i = 0; i < 300; i++)
        {
            using var cancel = new CancellationTokenSource();
            int before = server.Requests.Count;
            Task call = client.Users.GetCurrentAsync(cancel.Token);
            while (server.Requests.Count == before)
            {
                await Task.Yield();
            }

            await Task.Delay(TimeSpan.FromMilliseconds(i % 20), CancellationToken.None);
            await cancel.CancelAsync();
            try
            {
                await call.WaitAsync(Limits.Patience);
            }
            catch (OperationCanceledException)
            {
                // The other calls were complete before the cancellation.
            }
        }

        // The next call may have reused a connection that was being closed, and was then retried.
        Assert.InRange(server.Requests.Count, 300, 600);
    }

    [Fact]
    public async Task While_waiting_for_a_retry()
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
    public async Task A_call_with_a_cancelled_token_sends_nothing()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);
        await _cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.Users.GetCurrentAsync(_cancel.Token));

        Assert.Empty(server.Requests);
    }

    private static byte[] Compress(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
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
