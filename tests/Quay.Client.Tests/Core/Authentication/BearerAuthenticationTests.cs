using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class BearerAuthenticationTests
{
    [Theory]
    [InlineData("abc.DEF-123_~+/=")]
    [InlineData("  abc.DEF-123_~+/=\r\n")]
    public async Task The_token_is_sent_with_every_request(string token)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server.Endpoint, TestClient.Token(token));

        await client.Users.GetCurrentAsync(Limits.Token());
        await client.Registry.GetConfigurationAsync(Limits.Token());

        Assert.Equal(["Bearer abc.DEF-123_~+/=", "Bearer abc.DEF-123_~+/="], server.Requests.Select(request => request.Authorization));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("t\u00f6ken")]
    public void An_invalid_token_is_refused_and_not_quoted_in_the_message(string text)
    {
        var error = Assert.Throws<ArgumentException>(() => TestClient.Token(text));

        Assert.True(text.Trim().Length == 0 || !error.Message.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_scheme_of_a_token_is_Token() => Assert.Equal("Token", TestClient.Token().Scheme);

    [Theory]
    [InlineData("")]
    [InlineData("p\u00e4ss w\u00f6rd \U0001F511")]
    public void A_protected_text_is_revealed_unchanged(string text) => Assert.Equal(text, text.Protect().Reveal());
}
