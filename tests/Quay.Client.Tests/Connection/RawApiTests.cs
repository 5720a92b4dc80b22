using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System;
using QuayPS.EmbeddedRegistry.Seeding;
using Xunit;

namespace Quay.Client.Tests;

public class RawApiTests : RegistryTest
{
    [Theory]
    [InlineData("organization/acme", "/api/v1/organization/acme")]
    [InlineData("/organization/acme", "/api/v1/organization/acme")]
    [InlineData("/v1/organization/acme", "/api/v1/organization/acme")]
    [InlineData("v1/organization/acme", "/api/v1/organization/acme")]
    [InlineData("/api/v1/organization/acme", "/api/v1/organization/acme")]
    [InlineData("api/v1/organization/acme?x=1", "/api/v1/organization/acme?x=1")]
    [InlineData("config", "/config")]
    [InlineData("/config?x=1", "/config?x=1")]
    [InlineData("configuration", "/api/v1/configuration")]
    [InlineData("health/instance", "/health/instance")]
    [InlineData("/oauth/authorize", "/oauth/authorize")]
    [InlineData("oauth2/github/callback", "/oauth2/github/callback")]
    [InlineData("csrf_token", "/csrf_token")]
    [InlineData("apis/x", "/api/v1/apis/x")]
    [InlineData("config:x", "/api/v1/config:x")]
    [InlineData("repository/acme/a%2Fb/tag/", "/api/v1/repository/acme/a%2Fb/tag/")]
    [InlineData("validate?url=https://example.com/a&b=c+d", "/api/v1/validate?url=https://example.com/a&b=c+d")]
    [InlineData("organization/a%2Bb%20c%25%3B", "/api/v1/organization/a%2Bb%20c%25%3B")]
    [InlineData("organization/...", "/api/v1/organization/...")]
    [InlineData("organization/a..b/.x", "/api/v1/organization/a..b/.x")]
    [InlineData("find?q=../..", "/api/v1/find?q=../..")]
    [InlineData("find?q=a%0Ab%23%5C", "/api/v1/find?q=a%0Ab%23%5C")]
    public async Task A_path_is_accepted_with_and_without_the_prefix_of_the_API(string path, string target)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);

        await client.Raw.SendAsync("get", path, null, null, Limit);

        Assert.Equal([("GET", target)], server.Requests.Select(request => (request.Method, request.Target)));
    }

    [Theory]
    [InlineData("https://registry.example.com/api/v1/user/")]
    [InlineData("//registry.example.com/api/v1/user/")]
    public async Task An_address_with_a_host_is_refused(string path)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Client.Raw.SendAsync("GET", path, null, null, Limit));

        Assert.Empty(Server.Requests.All());
    }

    [Theory]
    [InlineData("../../x")]
    [InlineData("/v1/../../x")]
    [InlineData("v1/organization/./acme")]
    [InlineData("%2e%2e/%2E./x")]
    [InlineData("organization/..%2f..%2Fx")]
    [InlineData("organization/%252e%252e/x")]
    [InlineData("..\\..\\x")]
    [InlineData("organization/a%5cb")]
    [InlineData("organization/a\nb")]
    [InlineData("organization/a%0D%0Ab")]
    [InlineData("organization/acme#team")]
    [InlineData("organization/acme?x=1#y")]
    public async Task A_path_with_dot_segments_backslashes_control_characters_or_a_fragment_is_refused(string path)
    {
        var refusal = await Assert.ThrowsAsync<InvalidNameException>(() => Client.Raw.SendAsync("GET", path, null, null, Limit));

        Assert.Equal(path, refusal.Name);
        Assert.Empty(Server.Requests.All());
    }

    [Fact]
    public async Task The_values_of_a_query_are_escaped()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("{}");
        using QuayClient client = TestClient.Create(server);

        await client.Raw.SendAsync("GET", "find?a=1", new Dictionary<string, string> { ["q u"] = "x&y=z+/%#\u00e4", ["empty"] = "" }, null, Limit);

        Assert.Equal(["/api/v1/find?a=1&q%20u=x%26y%3Dz%2B%2F%25%23%C3%A4&empty="], server.Targets);
    }

    [Theory]
    [InlineData("""{"name":"umbrella","email":"hive@example.com"}""")]
    [InlineData(null)]
    public async Task A_body_is_JSON_text_or_is_written_from_plain_values(string? json)
    {
        object body = (object?)json ?? new Dictionary<string, object?> { ["name"] = "umbrella", ["email"] = "hive@example.com" };

        Assert.Equal("Created", await Client.Raw.SendAsync("POST", "organization/", null, body, Limit));
        Assert.Equal("hive@example.com", State.FindOrganization("umbrella")!.Email);
    }

    [Fact]
    public async Task A_response_is_read_as_plain_values_or_as_text()
    {
        var acme = Assert.IsType<QuayDictionary<object?>>(await Client.Raw.SendAsync("GET", "organization/acme", null, null, Limit));
        string text = await Client.Raw.SendForTextAsync("GET", "organization/acme", null, null, Limit);

        Assert.Equal("acme", acme["name"]);
        Assert.StartsWith("{\"name\":\"acme\"", text, StringComparison.Ordinal);
        Assert.Null(await Client.Raw.SendAsync("DELETE", "organization/globex", null, null, Limit));
    }

    [Fact]
    public async Task An_error_names_method_and_path()
    {
        var error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Raw.SendAsync("DELETE", "organization/nonesuch", null, null, Limit));

        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Contains("DELETE /api/v1/organization/nonesuch", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_that_the_registry_does_not_have_is_not_supported() =>
        Assert.Equal(QuayErrorKind.NotSupported, (await Assert.ThrowsAsync<QuayApiException>(() => Client.Raw.SendAsync("GET", "nonesuch", null, null, Limit))).Kind);

    [Fact]
    public async Task All_pages_are_read_in_each_style_of_paging()
    {
        Bulk().Repositories("globex", BulkSeed.Numbered("repo-", 150));
        Bulk().Tags("acme/many", 120);
        Bulk().Organizations(BulkSeed.Numbered("org-", 150));
        Bulk().Logs(90, 1, "globex", "reactor");

        Assert.Equal(151, (await Client.Raw.List("repository?namespace=globex", null).ReadAllAsync()).Count);
        Assert.Equal(120, (await Client.Raw.List("repository/acme/many/tag/", null).ReadAllAsync()).Count);
        Assert.Equal(153, (await Client.Raw.List("superuser/organizations/", new Dictionary<string, string> { ["limit"] = "20" }).ReadAllAsync()).Count);
        Assert.Equal(90, (await Client.Raw.List("organization/globex/logs", Days()).ReadAllAsync()).Count);
        Assert.Equal(3, (await Client.Raw.List("organization/acme/robots", null).ReadAllAsync()).Count);
    }

    [Theory]
    [InlineData("PUT", true)]
    [InlineData("DELETE", true)]
    [InlineData("GET", true)]
    [InlineData("POST", false)]
    [InlineData("PATCH", false)]
    public async Task Only_idempotent_methods_are_retried(string method, bool repeated)
    {
        int count = 0;
        await using ScriptedServer server = await ScriptedServer.StartAsync(async http =>
        {
            _ = await new StreamReader(http.Request.Body).ReadToEndAsync();
            await http.AnswerAsync("{}", count++ == 0 ? 503 : 200);
        });
        using QuayClient client = TestClient.Create(server);
        Task call = client.Raw.SendAsync(method, "thing", null, method is "GET" or "DELETE" ? null : "{}", Limit);

        Assert.Equal(repeated ? null : QuayErrorKind.Unavailable, (await Record.ExceptionAsync(() => call) as QuayApiException)?.Kind);
        Assert.Equal(repeated ? 2 : 1, server.Targets.Length);
    }

    private static Dictionary<string, string> Days() => new()
    {
        ["starttime"] = QuayTime.ToLogDay(DateTime.UtcNow.AddDays(-3)),
        ["endtime"] = QuayTime.ToLogDay(DateTime.UtcNow),
    };
}
