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
    public async Task A_slash_redirect_to_the_internal_host_behind_a_proxy_is_followed_at_the_endpoint()
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
    public async Task A_redirect_to_another_host_is_not_followed(int status)
    {
        await using ScriptedServer stranger = await ScriptedServer.StartAsync("{}");
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.RedirectAsync(stranger.Endpoint + "/login", status));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal((QuayErrorKind.UnexpectedAnswer, status), (error.Kind, error.StatusCode));
        Assert.Contains(stranger.Endpoint, error.Message, StringComparison.Ordinal);
        Assert.Empty(stranger.Requests);
    }

    [Theory]
    [InlineData(301, "/elsewhere")]
    [InlineData(301, "{path}/")]
    [InlineData(302, "/elsewhere")]
    [InlineData(302, "{path}/")]
    [InlineData(303, "/elsewhere")]
    [InlineData(303, "{path}/")]
    public async Task A_redirect_that_turns_a_write_into_a_GET_is_an_error(int status, string location)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.Request.Method == "GET"
            ? http.AnswerAsync(ClientCalls.Read(http.Request.Path))
            : http.RedirectAsync(location.Replace("{path}", http.Request.Path, StringComparison.Ordinal), status));
        var wrong = new List<string>();
        int changes = 0;
        foreach ((string name, Func<QuayClient, Task> call) in ClientCalls.All().Where(call => call.Name != "Consent.AuthorizeAsync"))
        {
            server.Requests.Clear();
            using QuayClient client = TestClient.Create(server.Endpoint, ClientCalls.Authentication(name));

            Exception? error = await Record.ExceptionAsync(() => call(client));

            (string Method, string Target, string? Authorization)[] sent = [.. server.Requests];
            if (Array.FindIndex(sent, request => request.Method != "GET") is >= 0 and var first)
            {
                changes++;
                if (first != sent.Length - 1 || error is not QuayApiException { Kind: QuayErrorKind.UnexpectedAnswer, StatusCode: { } code } || code != status
                    || !error.Message.Contains("Nothing was changed.", StringComparison.Ordinal))
                {
                    wrong.Add($"{name}: {string.Join(", ", sent.Select(request => $"{request.Method} {request.Target}"))}; {error?.Message}");
                }
            }
        }

        Assert.Equal("", string.Join("\n", wrong));
        Assert.InRange(changes, 100, 1000);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task A_temporary_or_permanent_redirect_keeps_method_and_body(string method)
    {
        foreach (int status in new[] { 307, 308 })
        {
            foreach (string? body in new[] { null, """{"name":"acme"}""" })
            {
                string? received = null;
                await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
                {
                    received = await new StreamReader(http.Request.Body).ReadToEndAsync();
                    await (http.Request.Path == "/api/v1/new" ? http.AnswerAsync("{}") : http.RedirectAsync("/api/v1/new", status));
                });
                using QuayClient client = TestClient.Create(server);

                await client.Raw.SendAsync(method, "old", null, body, Limits.Token());

                Assert.Equal([$"{method} /api/v1/old", $"{method} /api/v1/new"], server.Requests.Select(request => $"{request.Method} {request.Target}"));
                Assert.Equal(body ?? "", received);
            }
        }
    }

    [Fact]
    public async Task A_circle_of_redirects_is_an_error()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.RedirectAsync("/api/v1/user/?again"));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
        Assert.InRange(server.Requests.Count, 2, 10);
    }
}
