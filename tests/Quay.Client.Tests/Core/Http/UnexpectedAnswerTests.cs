using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Quay.Client.Tests;

public class UnexpectedAnswerTests
{
    private const string LoginPage = "<!doctype html>\n<html><body>Please sign in to the proxy.</body></html>";

    [Theory]
    [InlineData(LoginPage, "text/html")]
    [InlineData("""{"username":"al""", "application/json")]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("42", "application/json")]
    public async Task A_success_without_the_expected_object_is_an_error(string body, string contentType)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync(body, 200, contentType));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
        Assert.Contains("getLoggedInUser", error.Message, StringComparison.Ordinal);
        Assert.Equal(body, error.RawBody);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_HTML_page_of_a_proxy_is_not_a_successful_deletion()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync(LoginPage, 200, "text/html"));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Organizations.DeleteAsync("acme", Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Theory]
    [InlineData("", 204, "application/json")]
    [InlineData("", 201, "text/html")]
    [InlineData("\"Deleted\"", 201, "application/json")]
    [InlineData("{}", 200, "application/json")]
    [InlineData("null", 200, "application/json")]
    public async Task Any_body_is_accepted_for_a_successful_deletion(string body, int status, string contentType)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            http.Response.StatusCode = status;
            http.Response.ContentType = contentType;
            return body.Length == 0 ? Task.CompletedTask : http.Response.WriteAsync(body);
        });
        using QuayClient client = TestClient.Create(server);

        await client.Organizations.DeleteAsync("acme", Limits.Token());

        Assert.Equal(["/api/v1/organization/acme"], server.Targets);
    }

    [Fact]
    public async Task A_body_with_invalid_compression_is_an_error()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
        {
            http.Response.Headers.ContentEncoding = "gzip";
            return http.AnswerAsync("this is not compressed at all");
        });
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Fact]
    public async Task The_error_for_an_unreachable_registry_names_its_address()
    {
        ScriptedServer server = await ScriptedServer.StartAsync("{}");
        string gone = server.Endpoint;
        await server.DisposeAsync();
        using QuayClient client = TestClient.Create(gone, TestClient.Token());

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal((QuayErrorKind.Network, null), (error.Kind, error.StatusCode));
        Assert.Contains(gone, error.Message, StringComparison.Ordinal);
        Assert.True(error.IsTransient);
    }
}
