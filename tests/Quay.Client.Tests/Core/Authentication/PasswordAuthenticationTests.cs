using System;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace Quay.Client.Tests;

public class PasswordAuthenticationTests : RegistryTest
{
    protected override RegistryOptions RegistryOptions => new() { LoginLockout = TimeSpan.FromMinutes(10) };

    [Fact]
    public async Task Signing_in_opens_a_session_without_a_token()
    {
        using QuayClient client = NewPasswordClient("alice");

        Assert.Equal("alice", (await client.ConnectAsync(Limit))?.Name);
        RecordedRequest last = Server.Requests.All()[^1];
        Assert.Equal((true, false, "alice"), (last.HasCookie, last.HasAuthorization, last.User));
    }

    [Fact]
    public async Task Writes_carry_the_CSRF_token_of_the_sign_in()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.ConnectAsync(Limit);

        QuayRobot first = await client.Robots.CreateAsync(null, "first", null, null, Limit);
        await client.Robots.DeleteAsync(null, "first", Limit);

        Assert.Equal("alice+first", first.Name);
        Assert.False(State.FindUser("alice")!.Robots.ContainsKey("first"));
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_next_attempt_hits_the_lockout()
    {
        using QuayClient wrong = NewPasswordClient("alice", "wrong", options => options.Retry.MaximumRetryCount = 0);
        using QuayClient right = NewPasswordClient("alice", configure: options => options.Retry.MaximumRetryCount = 0);

        var refused = await Assert.ThrowsAsync<QuayApiException>(() => wrong.ConnectAsync(Limit));
        var locked = await Assert.ThrowsAsync<QuayApiException>(() => right.ConnectAsync(Limit));

        Assert.Equal((QuayErrorKind.Unauthenticated, "signinUser"), (refused.Kind, refused.Operation));
        Assert.Contains("Invalid Username or Password", refused.Message, StringComparison.Ordinal);
        Assert.Equal(QuayErrorKind.Throttled, locked.Kind);
        Assert.Contains("Too many login attempts", locked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_in_is_never_retried_because_each_attempt_counts()
    {
        using QuayClient wrong = NewPasswordClient("alice", "wrong");
        await Assert.ThrowsAsync<QuayApiException>(() => wrong.ConnectAsync(Limit));
        await Assert.ThrowsAsync<QuayApiException>(() => wrong.ConnectAsync(Limit));

        Assert.Equal(2, Calls("signinUser"));
    }

    [Theory]
    [InlineData("dave", "disabled")]
    [InlineData("nobody", "Invalid Username or Password")]
    public async Task Users_who_may_not_sign_in_are_refused(string user, string reason)
    {
        using QuayClient client = NewPasswordClient(user);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.ConnectAsync(Limit));

        Assert.Equal(QuayErrorKind.Unauthenticated, error.Kind);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("password'", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using QuayClient client = NewPasswordClient("alice");
        await client.ConnectAsync(Limit);

        await client.DisconnectAsync(Limit);

        Assert.Equal(1, Calls("logout"));
        Assert.All(State.Sessions.Values, session => Assert.Null(session.User));
        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limit))).Kind);
    }

    [Fact]
    public async Task The_caller_may_dispose_the_password_at_once()
    {
        using var password = "password".Protect();
        using QuayClient client = TestClient.Create(Server.Endpoint, new PasswordAuthentication("alice", password));
        password.Dispose();

        Assert.Equal("alice", (await client.ConnectAsync(Limit))?.Name);
    }
}
