using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Faults;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>Operations that require a fresh login: the registry performs them only shortly after the password was verified.</summary>
public class FreshLoginTests : RegistryTest
{
    private const int Callers = 8;

    [Fact]
    public async Task The_password_is_verified_and_the_request_is_sent_again()
    {
        using QuayClient client = await SignInAsync("admin");

        await client.Organizations.DeleteAsync("globex", Limit);

        Assert.Equal(1, Calls("verifyUser"));
        Assert.Null(State.FindOrganization("globex"));
    }

    [Fact]
    public async Task Later_writes_use_the_CSRF_token_of_the_verification()
    {
        using QuayClient client = await SignInAsync("admin");

        await client.Organizations.DeleteAsync("globex", Limit);
        await client.Robots.CreateAsync("acme", "fresh", null, null, Limit);

        Assert.Contains("fresh", State.FindOrganization("acme")!.Robots.Keys);
    }

    [Fact]
    public async Task Concurrent_calls_all_succeed()
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
    public async Task One_verification_serves_all_waiting_calls()
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
        await Limits.UntilAsync(() => recorder.Completed.Count(report => report.StatusCode == 401) == Callers, "all calls have received the demand for a fresh login");
        verified.SetResult();
        await Task.WhenAll(calls);

        Assert.Single(server.Targets, target => target.EndsWith("/verify", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_that_is_no_longer_valid_is_sent_once()
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
    public async Task A_request_that_is_refused_again_after_verification_is_not_sent_a_third_time()
    {
        using QuayClient client = await SignInAsync("admin");
        FaultRule insists = Fault("listAllOrganizations", rule => (rule.Status, rule.Body) = (401, """{"error_type":"fresh_login_required","detail":"Requires fresh login"}"""), times: 0);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Organizations.ListAll().ReadAllAsync());

        Assert.Equal((QuayErrorKind.Unauthenticated, 2), (error.Kind, insists.Hits));
    }

    [Fact]
    public async Task A_verification_that_itself_demands_a_fresh_login_is_an_error()
    {
        using QuayClient client = await SignInAsync("admin");
        FaultRule insists = Fault("verifyUser", rule => (rule.Status, rule.Body) = (401, """{"error_type":"fresh_login_required","detail":"Requires fresh login"}"""), times: 0);

        Task call = client.Organizations.ListAll().ReadAllAsync();

        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => call.WaitAsync(Limits.Patience))).Kind);
        Assert.Equal(1, insists.Hits);
    }

    [Fact]
    public async Task A_write_refused_for_a_CSRF_token_replaced_by_a_verification_is_sent_again()
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
        await Limits.UntilAsync(() => writes == 1, "the write has been sent");
        await client.Users.GetCurrentAsync(Limit);
        verified.SetResult();
        await write;

        Assert.Equal(2, writes);
    }

    [Fact]
    public async Task A_write_refused_for_its_CSRF_token_without_a_verification_is_not_sent_again()
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
