using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>What the registry does only shortly after it has seen the password.</summary>
public class FreshLoginTests : RegistryTest
{
    private const int Callers = 8;

    [Fact]
    public async Task The_password_is_given_again_and_the_call_repeated()
    {
        using QuayClient client = await SignInAsync("admin");

        await client.Organizations.DeleteAsync("globex", Limit);

        Assert.Equal(1, Calls("verifyUser"));
        Assert.Null(State.FindOrganization("globex"));
    }

    [Fact]
    public async Task Writes_go_on_with_the_token_that_the_password_gave()
    {
        using QuayClient client = await SignInAsync("admin");

        await client.Organizations.DeleteAsync("globex", Limit);
        await client.Robots.CreateAsync("acme", "fresh", null, null, Limit);

        Assert.Contains("fresh", State.FindOrganization("acme")!.Robots.Keys);
    }

    [Fact]
    public async Task Calls_at_once_all_succeed()
    {
        for (int i = 0; i < Callers; i++)
        {
            State.AddOrganization($"doomed-{i}", State.FindUser("admin")!);
        }

        using QuayClient client = await SignInAsync("admin");

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(i => client.Organizations.DeleteAsync($"doomed-{i}", Limit)));

        Assert.DoesNotContain(State.Accounts.Keys, name => name.StartsWith("doomed-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_password_serves_the_calls_that_wait_for_it()
    {
        var verified = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            if (http.Request.Path == "/api/v1/signin/verify")
            {
                await verified.Task;
            }

            bool refused = http.Request.Path == "/api/v1/user/" && !verified.Task.IsCompleted;
            await http.AnswerAsync(refused ? """{"error_type":"fresh_login_required"}""" : """{"username":"alice"}""", refused ? 401 : 200);
        });
        using var client = TestClient.Create(server.Endpoint, new PasswordAuthentication("alice", "password".Protect()));
        var recorder = new RequestRecorder();
        QuayClient observed = client.WithObserver(recorder);

        Task<QuayUser>[] calls = [.. Enumerable.Range(0, Callers).Select(_ => observed.Users.GetCurrentAsync(Limit))];
        await Limits.UntilAsync(() => recorder.Completed.Count(report => report.StatusCode == 401) == Callers, "all calls are asked for the password");
        verified.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(server.Targets, target => target.EndsWith("/verify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_that_was_changed_meanwhile_is_tried_once()
    {
        using QuayClient client = await SignInAsync("admin");
        State.FindUser("admin")!.Password = "changed-it";
        FaultRule slow = Fault("verifyUser", rule => rule.LatencyMs = 500, times: 0);

        Task[] calls = [.. Enumerable.Range(0, Callers).Select(_ => client.Organizations.ListAll().ReadAllAsync())];
        foreach (Task call in calls)
        {
            Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => call)).Kind);
        }

        Assert.Equal(1, slow.Hits);
    }

    [Fact]
    public async Task A_registry_that_is_never_satisfied_is_asked_twice()
    {
        using QuayClient client = await SignInAsync("admin");
        FaultRule insists = Fault("listAllOrganizations", rule => (rule.Status, rule.Body) = (401, """{"error_type":"fresh_login_required","detail":"Requires fresh login"}"""), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Organizations.ListAll().ReadAllAsync());

        Assert.Equal((QuayErrorKind.Unauthenticated, 2), (error.Kind, insists.Hits));
    }

    [Fact]
    public async Task A_registry_that_wants_the_password_before_it_takes_the_password_is_an_error()
    {
        using QuayClient client = await SignInAsync("admin");
        FaultRule insists = Fault("verifyUser", rule => (rule.Status, rule.Body) = (401, """{"error_type":"fresh_login_required","detail":"Requires fresh login"}"""), times: 0);

        Task call = client.Organizations.ListAll().ReadAllAsync();

        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => call.WaitAsync(Limits.Patience))).Kind);
        Assert.Equal(1, insists.Hits);
    }

    [Fact]
    public async Task A_write_that_was_under_way_while_the_password_was_given_is_sent_again()
    {
        const string Stale = """{"error":"CSRF token was invalid or missing."}""";
        var verified = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        int writes = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            switch (http.Request.Path.Value)
            {
                case "/api/v1/signin/verify":
                    await http.AnswerAsync("{}");
                    break;
                case "/api/v1/user/" when !verified.Task.IsCompleted && !http.Request.Headers.ContainsKey("X-CSRF-Token"):
                    http.Response.Headers["X-Next-CSRF-Token"] = "next";
                    await http.AnswerAsync("""{"error_type":"fresh_login_required"}""", 401);
                    break;
                case "/api/v1/user/":
                    await http.AnswerAsync("""{"username":"alice"}""");
                    break;
                default:
                    int write = Interlocked.Increment(ref writes);
                    await (write == 1 ? verified.Task : Task.CompletedTask);
                    await http.AnswerAsync(write == 1 ? Stale : "", write == 1 ? 403 : 200);
                    break;
            }
        });
        using var client = TestClient.Create(server.Endpoint, new PasswordAuthentication("alice", "password".Protect()));

        Task write = client.Robots.DeleteAsync("acme", "idle", Limit);
        await Limits.UntilAsync(() => writes == 1, "the write is under way");
        await client.Users.GetCurrentAsync(Limit);
        verified.SetResult();
        await write;

        Assert.Equal(2, writes);
    }

    [Fact]
    public async Task A_write_that_is_refused_without_such_a_reason_is_not()
    {
        using QuayClient client = await SignInAsync("admin");
        FaultRule stale = Fault("deleteOrgRobot", rule => (rule.Status, rule.Body, rule.ContentType) = (403, """{"error":"CSRF token was invalid or missing."}""", "text/html"), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Robots.DeleteAsync("acme", "idle", Limit));

        Assert.Equal((QuayErrorKind.Unauthenticated, 1), (error.Kind, stale.Hits));
    }

    private async Task<QuayClient> SignInAsync(string user)
    {
        QuayClient client = NewPasswordClient(user);
        await client.ConnectAsync(Limit);
        State.ExpireFreshLogins();
        return client;
    }
}
