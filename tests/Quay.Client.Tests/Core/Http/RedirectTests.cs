using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RedirectTests
{
    [Fact]
    public async Task A_redirect_that_adds_the_slash_is_followed_with_method_and_body()
    {
        string? body = null;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            if (!http.Request.Path.Value!.EndsWith('/'))
            {
                await http.RedirectAsync("/api/v1/thing/?x=a%2Fb");
                return;
            }

            body = await new StreamReader(http.Request.Body).ReadToEndAsync();
            await http.AnswerAsync("{}");
        });
        using QuayClient client = TestClient.Create(server);

        await client.Raw.SendAsync("POST", "thing", new Dictionary<string, string> { ["x"] = "a/b" }, """{"name":"acme"}""", Limits.Token());

        Assert.Equal(["POST /api/v1/thing?x=a%2Fb", "POST /api/v1/thing/?x=a%2Fb"], server.Requests.Select(r => $"{r.Method} {r.Target}"));
        Assert.Equal("""{"name":"acme"}""", body);
        Assert.All(server.Requests, request => Assert.NotNull(request.Authorization));
    }

    [Fact]
    public async Task Where_a_proxy_ends_TLS_the_slash_is_added_at_the_address_that_was_used()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.Request.Path.Value!.EndsWith('/')
            ? http.AnswerAsync("{}")
            : http.RedirectAsync($"http://internal.example:8080{http.Request.Path}/"));
        using QuayClient client = TestClient.Create(server);

        await client.Raw.SendAsync("GET", "organization", null, null, Limits.Token());

        Assert.Equal(["/api/v1/organization", "/api/v1/organization/"], server.Targets);
    }

    [Fact]
    public async Task A_redirect_within_the_registry_is_followed()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.Request.Path == "/api/v1/new"
            ? http.AnswerAsync("""{"found":true}""")
            : http.RedirectAsync("/api/v1/new", 302));
        using QuayClient client = TestClient.Create(server);

        Assert.NotNull(await client.Raw.SendAsync("GET", "old", null, null, Limits.Token()));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Nothing_goes_to_another_address(int status)
    {
        await using ScriptedServer stranger = await ScriptedServer.StartAsync("{}");
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.RedirectAsync(stranger.Endpoint + "/login", status));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal((QuayErrorKind.UnexpectedAnswer, status), (error.Kind, error.StatusCode));
        Assert.Contains(stranger.Endpoint, error.Message, StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Fact]
    public async Task Circles_end()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.RedirectAsync("/api/v1/user/?again"));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
        Assert.InRange(server.Requests.Count, 2, 10);
    }
}
