using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class RegistryApiTests : RegistryTest
{
    [Fact]
    public async Task A_registry_that_is_well_says_so()
    {
        QuayHealth health = await Client.Registry.GetHealthAsync(Limit);

        Assert.True(health.IsHealthy);
        Assert.Contains("database", health.Services.Keys);
    }

    [Fact]
    public async Task One_that_is_not_well_says_of_which_part()
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
    public async Task One_that_says_nothing_of_its_parts_is_not_called_well(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(body);
        using QuayClient client = TestClient.Create(server);

        Assert.False((await client.Registry.GetHealthAsync(Limit)).IsHealthy);
    }

    [Fact]
    public async Task A_proxy_that_answers_in_its_place_is_no_answer()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("<html>Service unavailable</html>", 503, "text/html"));
        using QuayClient client = TestClient.Create(server);

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Registry.GetHealthAsync(Limit));

        Assert.Equal((QuayErrorKind.Unavailable, 5), (error.Kind, server.Targets.Length));
    }

    [Fact]
    public async Task What_it_tells_everybody_of_its_configuration_is_plain()
    {
        IReadOnlyDictionary<string, object?> configuration = await Client.Registry.GetPublicConfigurationAsync(Limit);

        var config = Assert.IsType<Dictionary<string, object?>>(configuration["config"]);
        Assert.Equal("Project Quay", config["REGISTRY_TITLE"]);
        Assert.Equal(true, Assert.IsType<Dictionary<string, object?>>(configuration["features"])["SUPER_USERS"]);
    }
}
