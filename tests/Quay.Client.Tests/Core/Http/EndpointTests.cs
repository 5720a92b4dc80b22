using System;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class EndpointTests
{
    [Theory]
    [InlineData("", "/api/v1/user/")]
    [InlineData("/", "/api/v1/user/")]
    [InlineData("/api", "/api/v1/user/")]
    [InlineData("/api/", "/api/v1/user/")]
    [InlineData("/api/v1", "/api/v1/user/")]
    [InlineData("/API/V1/", "/api/v1/user/")]
    [InlineData("/quay", "/quay/api/v1/user/")]
    [InlineData("/tools/quay/api/v1", "/tools/quay/api/v1/user/")]
    [InlineData("/?tab=tags#top", "/api/v1/user/")]
    public async Task A_path_prefix_is_kept_and_the_path_of_the_API_is_not_doubled(string path, string target)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync("""{"username":"alice"}""");
        using QuayClient client = TestClient.Create(server.Endpoint + path, TestClient.Token());

        await client.Users.GetCurrentAsync(Limits.Token());

        Assert.Equal([target], server.Targets);
    }

    [Theory]
    [InlineData("http://registry.example.com")]
    [InlineData("http://registry.example.com:8080/quay")]
    [InlineData("http://192.0.2.7")]
    public void Plain_http_to_another_machine_is_refused(string endpoint)
    {
        var error = Assert.Throws<ArgumentException>(() => TestClient.Create(endpoint, TestClient.Token()));

        Assert.Contains("unprotected", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://registry.example.com", true)]
    [InlineData("http://localhost:8080", false)]
    [InlineData("http://127.0.0.1", false)]
    [InlineData("http://[::1]:8080", false)]
    [InlineData("https://registry.example.com", false)]
    public void Https_and_loopback_addresses_are_accepted_and_others_if_allowed(string endpoint, bool allowUnencrypted)
    {
        using QuayClient client = TestClient.Create(endpoint, TestClient.Token(), options => options.AllowUnencrypted = allowUnencrypted);

        Assert.Equal(new Uri(endpoint), client.Options.Endpoint);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_and_the_password_not_quoted()
    {
        var error = Assert.Throws<ArgumentException>(() => TestClient.Create("https://alice:hunter2@registry.example.com", TestClient.Token()));

        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://registry.example.com")]
    [InlineData("file:///etc/passwd")]
    public void An_address_that_is_not_http_is_refused(string endpoint) =>
        Assert.Throws<ArgumentException>(() => TestClient.Create(endpoint, TestClient.Token()));

    [Fact]
    public void A_relative_address_is_refused() =>
        Assert.Throws<ArgumentException>(() => new QuayClient(new QuayClientOptions(new Uri("registry", UriKind.Relative)), TestClient.Token()));
}
