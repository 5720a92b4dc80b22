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

    /// <summary>Calls that may be repeated: operation and call.</summary>
    public static TheoryData<string> SafeCalls => ["getOrganization", "changeTag", "deleteFullTag"];

    /// <summary>Calls that would do something twice.</summary>
    public static TheoryData<string> UnsafeCalls => ["createOrganization", "createOrgRobot", "regenerateOrgRobotToken", "createRepo"];

    [Theory]
    [MemberData(nameof(SafeCalls))]
    public async Task Safe_calls_are_repeated_when_the_registry_is_busy(string operation)
    {
        FaultRule[] faults = [.. new[] { 429, 502, 503, 504 }.Select(status => Fault(operation, rule => rule.Status = status))];

        await CallAsync(operation);

        Assert.All(faults, fault => Assert.Equal(1, fault.Hits));
        Assert.Equal(1, Calls(operation));
    }

    [Theory]
    [MemberData(nameof(SafeCalls))]
    public async Task Safe_calls_are_repeated_when_the_connection_breaks(string operation)
    {
        FaultRule cut = Fault(operation, rule => rule.Effect = FaultEffect.CutConnection, times: 2);

        await CallAsync(operation);

        Assert.Equal((2, 1), (cut.Hits, Calls(operation)));
    }

    [Fact]
    public async Task A_call_whose_body_breaks_off_is_repeated()
    {
        FaultRule half = Fault("getOrganization", rule => rule.Effect = FaultEffect.HalfBody, times: 2);

        Assert.Equal("acme", (await Client.Organizations.GetAsync("acme", Limit)).Name);
        Assert.Equal(2, half.Hits);
    }

    [Theory]
    [MemberData(nameof(UnsafeCalls))]
    public async Task Calls_that_would_do_something_twice_are_not_repeated(string operation)
    {
        FaultRule fault = Fault(operation, rule => rule.Status = 503, times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => CallAsync(operation));

        Assert.Equal((QuayErrorKind.Unavailable, 1), (error.Kind, fault.Hits));
    }

    [Theory]
    [MemberData(nameof(UnsafeCalls))]
    public async Task Nor_are_they_when_only_the_answer_is_lost(string operation)
    {
        Fault(operation, rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => CallAsync(operation));

        Assert.Equal((QuayErrorKind.Network, 1), (error.Kind, Calls(operation)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Repetition_ends_at_the_limit(int limit)
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
    public async Task What_would_fail_again_is_not_repeated(int status)
    {
        FaultRule fault = Fault("getOrganization", rule => rule.Status = status, times: 0);

        await Assert.ThrowsAsync<QuayApiException>(() => Client.Organizations.GetAsync("acme", Limit));

        Assert.Equal(1, fault.Hits);
    }

    [Fact]
    public async Task A_deletion_whose_answer_was_lost_counts_as_done()
    {
        Fault("deleteFullTag", rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true));

        await Client.Tags.DeleteAsync(App, "nightly", Limit);

        Assert.Equal(2, Calls("deleteFullTag"));
        Assert.Null(await Client.Tags.FindAsync(App, "nightly", Limit));
    }

    [Fact]
    public async Task So_does_one_whose_second_try_finds_nothing_and_says_so_with_400()
    {
        Fault("deleteOrgRobot", rule => (rule.Effect, rule.ServeFirst) = (FaultEffect.CutConnection, true));

        await Client.Robots.DeleteAsync("acme", "idle", Limit);

        Assert.Equal(2, Calls("deleteOrgRobot"));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task So_does_one_of_which_a_proxy_lost_the_answer(int status)
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
    public async Task A_deletion_that_was_refused_for_now_and_then_finds_nothing_does_not(int status)
    {
        Fault("deleteFullTag", rule => rule.Status = status);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Tags.DeleteAsync(App, "nonesuch", Limit));

        Assert.Equal((QuayErrorKind.NotFound, false), (error.Kind, error.MayHaveHappened));
    }

    [Fact]
    public async Task Nor_does_one_that_was_not_sent_at_first_for_want_of_a_connection()
    {
        // It has its port, and refuses connections until it listens.
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        server.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        using QuayClient client = TestClient.Create($"http://{server.LocalEndPoint}", TestClient.Token());
        var recorder = new RequestRecorder { Retrying = () => _ = RefuseAsync(server) };

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.WithObserver(recorder).Tags.DeleteAsync(App, "nightly", Limit));

        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Equal((QuayErrorKind.Network, false), (recorder.Retries.Single().Retry.Error.Kind, recorder.Retries.Single().Retry.Error.MayHaveHappened));
    }

    [Fact]
    public async Task A_repository_that_is_read_only_is_not_asked_again()
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
