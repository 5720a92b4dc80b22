using System.Linq;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.State;
using Xunit;

namespace Quay.Client.Tests;

public class ConnectTests : RegistryTest
{
    [Fact]
    public async Task Connecting_with_a_valid_token_returns_its_user()
    {
        QuayUser? user = await Client.ConnectAsync(Limit);

        Assert.Equal("admin", user?.Name);
        Assert.Single(Server.Requests.All());
    }

    [Theory]
    [InlineData(Scopes.RepoRead)]
    [InlineData(Scopes.OrgAdmin)]
    [InlineData(Scopes.SuperUser)]
    public async Task A_valid_token_without_a_scope_to_read_its_user_is_accepted(Scopes scopes)
    {
        string token = State.IssueToken(State.FindUser("admin")!, scopes).Secret;
        using QuayClient client = TestClient.Create(Server.Endpoint, TestClient.Token(token));

        Assert.Null(await client.ConnectAsync(Limit));
    }

    [Fact]
    public async Task An_expired_token_is_refused()
    {
        using QuayClient client = NewClient("expired");

        Assert.Equal(QuayErrorKind.Unauthenticated, (await Assert.ThrowsAsync<QuayApiException>(() => client.ConnectAsync(Limit))).Kind);
    }

    [Fact]
    public async Task An_unknown_token_is_refused()
    {
        using QuayClient client = TestClient.Create(Server.Endpoint, TestClient.Token("never"));

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.ConnectAsync(Limit));

        Assert.Equal((QuayErrorKind.Unauthenticated, "getLoggedInUser"), (error.Kind, error.Operation));
        Assert.DoesNotContain("never", error.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_has_no_session_to_end()
    {
        await Client.DisconnectAsync(Limit);

        Assert.Empty(Server.Requests.All());
    }

    [Fact]
    public async Task A_token_needs_no_cookie()
    {
        await Client.ConnectAsync(Limit);
        await Client.Registry.GetHealthAsync(Limit);

        Assert.True(Server.Requests.All().All(request => request is { HasAuthorization: true, HasCookie: false }));
    }
}
