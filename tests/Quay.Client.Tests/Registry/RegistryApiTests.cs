using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Xunit;

namespace Quay.Client.Tests;

public class RegistryApiTests : RegistryTest
{
    private const string Description = """
        {
          "swagger": "2.0",
          "paths": {
            "/api/v1/user/apptoken": {
              "x-tag": "appspecifictokens",
              "parameters": [],
              "get": {
                "operationId": "listAppTokens",
                "parameters": [{ "name": "expiring", "in": "query", "required": false, "type": "boolean" }],
                "description": "Lists the tokens.\n\n        Only one's own.",
                "tags": ["appspecifictokens"],
                "security": [{ "oauth2_implicit": ["user:admin"] }]
              },
              "post": {
                "operationId": "createAppToken",
                "parameters": [{ "name": "body", "in": "body", "required": true, "schema": { "$ref": "#/definitions/NewToken" } }]
              }
            }
          }
        }
        """;

    [Fact]
    public async Task A_healthy_registry_is_reported_as_healthy()
    {
        QuayHealth health = await Client.Registry.GetHealthAsync(Limit);

        Assert.True(health.IsHealthy);
        Assert.Contains("database", health.Services.Keys);
    }

    [Fact]
    public async Task An_unhealthy_registry_is_reported_with_the_failed_services()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http =>
            http.AnswerAsync("""{"data":{"services":{"auth":true,"database":false}},"status_code":503}""", 503));
        using QuayClient client = TestClient.Create(server);

        QuayHealth health = await client.Registry.GetHealthAsync(Limit);

        Assert.False(health.IsHealthy);
        Assert.Equal(["database"], health.Services.Where(service => !service.Value).Select(service => service.Key));
        Assert.Equal(["/health/instance"], server.Targets);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{"services":[]}}""")]
    public async Task A_health_response_without_services_is_an_error(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);
        using QuayClient client = TestClient.Create(server);

        Assert.False((await client.Registry.GetHealthAsync(Limit)).IsHealthy);
    }

    [Fact]
    public async Task An_HTML_response_of_a_proxy_is_not_a_health_response()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("<html>Service unavailable</html>", 503, "text/html"));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Registry.GetHealthAsync(Limit));

        Assert.Equal((QuayErrorKind.Unavailable, 5), (error.Kind, server.Targets.Length));
    }

    [Fact]
    public async Task The_public_configuration_has_plain_values()
    {
        QuayConfiguration configuration = await Client.Registry.GetConfigurationAsync(Limit);

        Assert.Equal("Project Quay", configuration.Config["REGISTRY_TITLE"]);
        Assert.Equal(true, configuration.Features["SUPER_USERS"]);
    }

    [Fact]
    public async Task The_full_configuration_has_features_by_name()
    {
        QuayConfiguration configuration = await Client.Registry.GetFullConfigurationAsync(Limit);

        Assert.Equal((true, false), (configuration.Features["REPO_MIRROR"], configuration.Features["BILLING"]));
        Assert.Equal(true, configuration.Config["FEATURE_REPO_MIRROR"]);
    }

    [Fact]
    public void The_description_of_the_API_is_read_into_operations_with_parameters()
    {
        using JsonTextReader reader = QuayJson.Open(new MemoryStream(Encoding.UTF8.GetBytes(Description)));
        reader.Read();
        IReadOnlyList<QuayApiOperation> operations = ApiDescription.Read(PlainValue.Read(reader));

        QuayApiOperation list = operations.Single(operation => operation.OperationId == "listAppTokens");
        Assert.Equal(("GET", "/api/v1/user/apptoken", "appspecifictokens"), (list.Method, list.Path, list.Tag));
        Assert.Equal(["user:admin"], list.Scope);
        Assert.Equal(("expiring", "query", "boolean", false), list.Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Type, parameter.Required)).Single());
        Assert.DoesNotContain("  ", list.Description);
        QuayApiOperation create = operations.Single(operation => operation.OperationId == "createAppToken");
        Assert.Equal(("body", "body", "NewToken", true), create.Parameters.Select(parameter => (parameter.Name, parameter.In, parameter.Type, parameter.Required)).Single());
    }

    [Fact]
    public void The_change_log_is_split_into_versions()
    {
        const string Log = "## Release Notes\n\n[Portal](https://example.com)\n\n<a name=\"v3.11.0\"></a>\n## [v3.11.0] - 2024-03-01\n### Api\n- One\n\n<a name=\"v3.9\"></a>\n## v3.9\n- Two\n";

        IReadOnlyList<QuayRelease> releases = QuayRelease.ReadAll(Log);

        Assert.Equal(
            [("3.11.0", (DateTime?)new DateTime(2024, 3, 1), "### Api\n- One"), ("3.9", null, "- Two")],
            releases.Select(release => (release.Version, release.Date, release.Text)));
        Assert.Empty(QuayRelease.ReadAll("Nothing that looks like a version."));
    }

    [Fact]
    public async Task A_new_message_is_distinguished_from_one_with_the_same_text()
    {
        QuayMessage old = await Client.Messages.CreateAsync("Hi", QuayMessageSeverity.Info, "text/plain", Limit);

        QuayMessage made = await Client.Messages.CreateAsync("Hi", QuayMessageSeverity.Info, "text/plain", Limit);

        Assert.NotEqual(old.Uuid, made.Uuid);
        await Client.Messages.RemoveAsync(old.Uuid, Limit);
        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(() => Client.Messages.RemoveAsync(old.Uuid, Limit));
        Assert.Equal(QuayErrorKind.NotFound, error.Kind);
        Assert.Contains(await Client.Messages.ListAsync(Limit), message => message.Uuid == made.Uuid);
    }
}
