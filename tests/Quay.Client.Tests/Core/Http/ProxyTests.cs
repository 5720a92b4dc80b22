using System;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

public class ProxyTests
{
    [Fact]
    public async Task Calls_go_through_the_proxy_with_its_own_credentials()
    {
        using X509Certificate2 authority = TestCertificates.Authority();
        using X509Certificate2 certificate = TestCertificates.Host(authority, "registry.example.test");
        await using ScriptedServer server = await ScriptedServer.StartAsync(http => http.AnswerAsync("""{"username":"alice"}"""), certificate);
        await using var proxy = new LoopbackProxy(new Uri(server.Endpoint).Port, "porter", "s3cret");
        using QuayClient client = TestClient.Create("https://registry.example.test", TestClient.Token("registry-token"), options =>
        {
            options.CertificateAuthorities = [authority];
            options.Proxy = new WebProxy(proxy.Address) { Credentials = new NetworkCredential("porter", "s3cret") };
        });

        QuayUser user = await client.Users.GetCurrentAsync(Limits.Token());

        Assert.Equal("alice", user.Name);
        Assert.All(proxy.Requests, request => Assert.Equal(("CONNECT registry.example.test:443 HTTP/1.1", false), request));
        Assert.Equal("Bearer registry-token", server.Requests.Single().Authorization);
    }

    [Fact]
    public async Task A_proxy_that_refuses_is_a_connection_error()
    {
        await using var proxy = new LoopbackProxy(1, "porter", "s3cret");
        using QuayClient client = TestClient.Create("https://registry.example.test", TestClient.Token(), options =>
        {
            options.Proxy = new WebProxy(proxy.Address);
            options.Retry.MaximumRetryCount = 0;
        });

        var error = await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal(QuayErrorKind.Network, error.Kind);
        Assert.Contains("407", error.Message, StringComparison.Ordinal);
    }
}
