using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

public class RetryTests : RegistryTest
{
    private static readonly RepositoryName App = RepositoryName.Parse("acme/app");

    /// <summary>Operations that are idempotent.</summary>
    public static TheoryData<string> SafeCalls => ["getOrganization", "changeTag", "deleteFullTag"];

    /// <summary>Operations that are not idempotent.</summary>
    public static TheoryData<string> UnsafeCalls => ["createOrganization", "createOrgRobot", "regenerateOrgRobotToken", "createRepo"];

    [Theory]
    [MemberData(nameof(SafeCalls))]
    public async Task Idempotent_calls_are_retried_when_the_registry_is_busy(string operation)
    {
        FaultRule[] faults = [.. new[] { 429, 502, 503, 504 }.Select(status => Fault(operation, rule => rule.Status = status))];

        await CallAsync(operation);

        Assert.All(faults, fault => Assert.Equal(1, fault.Hits));
        Assert.Equal(1, Calls(operation));
    }

    [Theory]
    [MemberData(nameof(SafeCalls))]
    public async Task Idempotent_calls_are_retried_when_the_connection_breaks(string operation)
    {
        FaultRule cut = Fault(operation, rule => rule.Effect = FaultEffect.CutConnection, times: 2);

        await CallAsync(operation);

        Assert.Equal((2, 1), (cut.Hits, Calls(operation)));
    }

    [Fact]
    public async Task A_call_with_a_truncated_response_is_retried()
    {
        FaultRule half = Fault("getOrganization", rule => rule.Effect = FaultEffect.HalfBody, times: 2);

        Assert.Equal("acme", (await Client.Organizations.GetAsync("acme", Limit)).Name);
        Assert.Equal(2, half.Hits);
    }

    [Theory]
    [MemberData(nameof(UnsafeCalls))]
    public async Task Other_calls_are_not_retried_when_the_registry_is_busy(string operation)
    {
        FaultRule fault = Fault(operation, rule => rule.Status = 503, times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => CallAsync(operation));

        Assert.Equal((QuayErrorKind.Unavailable, 1), (error.Kind, fault.Hits));
    }

    [Theory]
    [MemberData(nameof(UnsafeCalls))]
    public async Task Other_calls_are_not_retried_when_the_response_is_lost(string operation)
    {
        Fault(operation, rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => CallAsync(operation));

        Assert.Equal((QuayErrorKind.Network, 1), (error.Kind, Calls(operation)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Retries_end_at_the_limit(int limit)
    {
        FaultRule fault = Fault("getOrganization", rule => rule.Status = 502, times: 0);
        using QuayClient client = NewClient("superuser", options => options.Retry.MaximumRetryCount = limit);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Organizations.GetAsync("acme", Limit));

        Assert.Equal((QuayErrorKind.Unavailable, 502, limit + 1), (error.Kind, error.StatusCode, fault.Hits));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(500)]
    public async Task A_permanent_error_is_not_retried(int status)
    {
        FaultRule fault = Fault("getOrganization", rule => rule.Status = status, times: 0);

        await Assert.ThrowsAsync<QuayApiException>(() => Client.Organizations.GetAsync("acme", Limit));

        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task A_deletion_succeeds_if_the_retry_after_a_lost_response_finds_nothing()
    {
        Fault("deleteFullTag", rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true));

        await Client.Tags.DeleteAsync(App, "nightly", Limit);

        Assert.Equal(2, Calls("deleteFullTag"));
        Assert.Null(await Client.Tags.FindAsync(App, "nightly", Limit));
    }

    [Fact]
    public async Task A_deletion_succeeds_if_the_retry_reports_the_missing_object_with_400()
    {
        Fault("deleteOrgRobot", rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true));

        await Client.Robots.DeleteAsync("acme", "idle", Limit);

        Assert.Equal(2, Calls("deleteOrgRobot"));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_deletion_succeeds_if_the_retry_after_a_proxy_error_finds_nothing(int status)
    {
        int requests = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("{}", Interlocked.Increment(ref requests) == 1 ? status : 404));
        using QuayClient client = TestClient.Create(server);

        await client.Tags.DeleteAsync(App, "nightly", Limit);

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_deletion_fails_if_the_first_attempt_was_refused_and_the_retry_finds_nothing(int status)
    {
        Fault("deleteFullTag", rule => rule.Status = status);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Tags.DeleteAsync(App, "nonesuch", Limit));

        Assert.Equal((QuayErrorKind.NotFound, false), (error.Kind, error.MayHaveHappened));
    }

    [Fact]
    public async Task A_deletion_fails_if_the_first_attempt_had_no_connection_and_the_retry_finds_nothing()
    {
        // The socket is bound, but refuses connections until it listens.
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using QuayClient client = TestClient.Create($"http://{server.LocalEndPoint}", TestClient.Token());
        var recorder = new RequestRecorder { Retrying = () => _ = RefuseAsync(server) };

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.WithObserver(recorder).Tags.DeleteAsync(App, "nightly", Limit));

        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Equal((QuayErrorKind.Network, false), (recorder.Retries.Single().Retry.Error.Kind, recorder.Retries.Single().Retry.Error.MayHaveHappened));
    }

    [Fact]
    public async Task A_read_only_repository_is_not_retried()
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Tags.DeleteAsync(RepositoryName.Parse("acme/mirrored"), "latest", Limit));

        Assert.Equal((QuayErrorKind.Conflict, 503, false), (error.Kind, error.StatusCode, error.IsTransient));
        Assert.Equal(1, Calls("deleteFullTag"));
    }

    private static async Task RefuseAsync(Socket server)
    {
        server.Listen();
        using Socket client = await server.AcceptAsync();
        await client.ReceiveAsync(new byte[4096]);
        await client.SendAsync("HTTP/1.1 404 NOT FOUND\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"u8.ToArray());
    }

    private Task CallAsync(string operation) => operation switch
    {
        "getOrganization" => Client.Organizations.GetAsync("acme", Limit),
        "changeTag" => Client.Tags.ChangeAsync(App, "nightly", new TagChange { Expiration = DateTimeOffset.UtcNow.AddDays(3) }, Limit),
        "deleteFullTag" => Client.Tags.DeleteAsync(App, "nightly", Limit),
        "createOrganization" => Client.Organizations.CreateAsync("umbrella", null, null, Limit),
        "createOrgRobot" => Client.Robots.CreateAsync("acme", "fresh", null, null, Limit),
        "regenerateOrgRobotToken" => Client.Robots.RegenerateTokenAsync("acme", "ci", Limit),
        "createRepo" => Client.Repositories.CreateAsync("acme", "fresh", QuayVisibility.Private, "", null, Limit),
        _ => throw new KeyNotFoundException(operation),
    };
}
