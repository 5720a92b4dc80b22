using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Threading.Tasks;
using QuayPS.EmbeddedRegistry.Hosting;
using Xunit;

namespace QuayPS.EmbeddedRegistry.Tests;

public sealed class ServerTests
{
    [Fact]
    public async Task Listens_on_the_loopback_interface_on_its_own_port()
    {
        await using TestServer one = await TestServer.StartAsync();
        await using TestServer other = await TestServer.StartAsync();
        Assert.StartsWith("http://127.0.0.1:", one.Registry.Endpoint, StringComparison.Ordinal);
        Assert.NotEqual(one.Registry.Endpoint, other.Registry.Endpoint);
    }

    [Fact]
    public async Task Counts_the_peak_of_concurrent_requests()
    {
        await using TestServer server = await TestServer.StartAsync(new RegistryOptions { LatencyMilliseconds = 300 });
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ => (await server.GetAsync("/api/v1/user/")).Dispose()));
        Assert.Equal(6, server.Registry.Traffic.Peak);
        server.Registry.Traffic.Reset();
        (await server.GetAsync("/api/v1/user/")).Dispose();
        Assert.Equal(1, server.Registry.Traffic.Peak);
    }

    [Fact]
    public async Task Writes_the_operations_that_the_module_called_to_a_file()
    {
        string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        try
        {
            await using (RegistryServer server = await RegistryServer.StartAsync(new RegistryOptions { ReachedFolder = folder }))
            {
                using var http = new HttpClient { BaseAddress = new Uri(server.Endpoint) };
                (await http.GetAsync(new Uri("/api/v1/discovery", UriKind.Relative))).Dispose();
                http.DefaultRequestHeaders.UserAgent.ParseAdd("QuayPS/1.0");
                (await http.GetAsync(new Uri("/api/v1/messages", UriKind.Relative))).Dispose();
                server.Reset("demo");
                (await http.GetAsync(new Uri("/api/v1/messages", UriKind.Relative))).Dispose();
            }

            Assert.Equal(["getGlobalMessages"], File.ReadAllLines(Assert.Single(Directory.GetFiles(folder))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Records_requests_in_order_without_secrets()
    {
        await using TestServer server = await TestServer.StartAsync();
        (await server.GetAsync("/api/v1/user/?a=b")).Dispose();
        await server.SendAsync(HttpMethod.Delete, "/api/v1/repository/acme/app/tag/nonesuch");
        IReadOnlyList<RecordedRequest> requests = server.Registry.Requests.All();
        Assert.Equal(["getLoggedInUser", "deleteFullTag"], requests.Select(request => request.OperationId));
        Assert.Equal([200, 404], requests.Select(request => request.Status));
        Assert.Equal("?a=b", requests[0].Query);
        Assert.Equal("admin", requests[0].User);
        Assert.True(requests[0].HasAuthorization);
        using HttpResponseMessage list = await server.GetAsync("/_control/requests");
        Assert.DoesNotContain(server.Registry.Seeded.Tokens["superuser"], await list.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, server.Registry.OperationCounts["deleteFullTag"]);
    }

    [Fact]
    public async Task An_operation_that_is_not_served_is_reported()
    {
        await using TestServer server = await TestServer.StartAsync();
        string id = server.Registry.Operations.All.First(operation => !operation.IsServed && operation is { Method: "GET", Area: "billing" }).Id;
        string path = server.Registry.Operations.Find(id)!.Template.Replace("{orgname}", "acme", StringComparison.Ordinal);
        using HttpResponseMessage response = await server.GetAsync($"/api{path}");
        Assert.Equal(501, (int)response.StatusCode);
        Assert.Contains(id, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(id, server.Registry.OperationCounts.Keys);
    }

    [Fact]
    public async Task A_browser_needs_the_header_X_Requested_With()
    {
        await using TestServer server = await TestServer.StartAsync();
        server.Http.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 PowerShell/7.6");
        using (HttpResponseMessage refused = await server.GetAsync("/api/v1/user/"))
        {
            Assert.Equal(400, (int)refused.StatusCode);
        }

        server.Http.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");
        using HttpResponseMessage served = await server.GetAsync("/api/v1/user/");
        Assert.Equal(200, (int)served.StatusCode);
    }

    [Theory]
    [InlineData(true, "gzip")]
    [InlineData(false, null)]
    public async Task Compresses_only_for_clients_that_accept_it(bool compress, string? encoding)
    {
        await using TestServer server = await TestServer.StartAsync(new RegistryOptions { Compress = compress });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/organization/acme/logs");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using HttpResponseMessage response = await server.Http.SendAsync(request);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    [Fact]
    public async Task Nested_names_and_names_like_path_segments_find_their_repository()
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal("tools/builder", (await server.GetJsonAsync("/api/v1/repository/acme/tools/builder")).GetProperty("name").GetString());
        Assert.Equal(["latest"], await server.NamesAsync("/api/v1/repository/acme/tools/builder/tag/", "tags"));
        using HttpResponseMessage missing = await server.GetAsync("/api/v1/repository/acme/app/nonesuch");
        Assert.Equal(404, (int)missing.StatusCode);
        Assert.Equal("application/json", missing.Content.Headers.ContentType?.MediaType);
        using HttpResponseMessage page = await server.GetAsync("/api/v1/nonesuch/");
        Assert.Equal(404, (int)page.StatusCode);
        Assert.True((await page.Content.ReadAsStringAsync()).Length > 80_000);
    }

    [Theory]
    [InlineData("normal", 403)]
    [InlineData("readonly", 403)]
    [InlineData("expired", 403)]
    public async Task A_write_without_the_right_is_refused(string caller, int status)
    {
        await using TestServer server = await TestServer.StartAsync(caller: caller);
        Assert.Equal(status, await server.SendAsync(HttpMethod.Delete, "/api/v1/organization/globex"));
        Assert.NotNull(server.Registry.State.FindOrganization("globex"));
    }

    [Fact]
    public async Task Serves_HTTPS_with_the_reported_certificate()
    {
        await using RegistryServer registry = await RegistryServer.StartAsync(new RegistryOptions { Https = true });
        using X509Certificate2 trusted = X509Certificate2.CreateFromPem(registry.CertificatePem);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate!.RawDataMemory.Span.SequenceEqual(trusted.RawData) };
        using var http = new HttpClient(handler);
        using HttpResponseMessage response = await http.GetAsync(new Uri($"{registry.Endpoint}/health/instance"));
        Assert.StartsWith("https://", registry.Endpoint, StringComparison.Ordinal);
        Assert.Equal(200, (int)response.StatusCode);
        using var careful = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => careful.GetAsync(new Uri(registry.Endpoint)));
    }

    [Fact]
    public async Task Can_demand_a_client_certificate()
    {
        await using RegistryServer registry = await RegistryServer.StartAsync(new RegistryOptions { Https = true, RequireClientCertificate = true });
        using var key = RSA.Create(2048);
        using X509Certificate2 made = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using X509Certificate2 certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        handler.ClientCertificates.Add(certificate);
        using var known = new HttpClient(handler);
        using HttpResponseMessage response = await known.GetAsync(new Uri($"{registry.Endpoint}/health/instance"));
        Assert.Equal(200, (int)response.StatusCode);
        using var anonymousHandler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var anonymous = new HttpClient(anonymousHandler);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => anonymous.GetAsync(new Uri($"{registry.Endpoint}/health/instance")));
    }

    [Fact]
    public async Task Another_process_can_control_it()
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal(204, await server.SendAsync(HttpMethod.Post, "/_control/seed", new { robots = new { @namespace = "acme", count = 30 }, organizations = new { count = 3 } }));
        Assert.Equal(33, (await server.NamesAsync("/api/v1/organization/acme/robots", "robots")).Count);
        Assert.Equal(400, await server.SendAsync(HttpMethod.Post, "/_control/seed", new { unknown = new { count = 1 } }));
        Assert.Equal(204, await server.SendAsync(HttpMethod.Post, "/_control/faults", new[] { new { path = "/user/", status = 502, times = 1 } }));
        Assert.Equal(502, await server.SendAsync(HttpMethod.Get, "/api/v1/user/"));
        Assert.Equal(400, await server.SendAsync(HttpMethod.Post, "/_control/faults", new { stattus = 502 }));
        using (HttpResponseMessage reset = await server.Http.PostAsJsonAsync(new Uri("/_control/reset", UriKind.Relative), new { seed = "empty" }))
        {
            JsonElement info = await reset.Content.ReadFromJsonAsync<JsonElement>();
            server.Http.DefaultRequestHeaders.Authorization = new("Bearer", info.GetProperty("tokens").GetProperty("superuser").GetString());
        }

        Assert.Equal(404, await server.SendAsync(HttpMethod.Get, "/api/v1/organization/acme"));
    }

    [Fact]
    public async Task A_reset_sets_the_options_to_those_of_the_start_and_the_given_ones()
    {
        await using TestServer server = await TestServer.StartAsync();
        Assert.Equal(200, await server.SendAsync(HttpMethod.Post, "/_control/options", new { billing = true, storageHost = "files.example.com" }));
        Assert.Equal(200, await server.SendAsync(HttpMethod.Post, "/_control/reset", new { options = new { signing = true } }));
        JsonElement options = await server.Http.GetFromJsonAsync<JsonElement>(new Uri("/_control/options", UriKind.Relative));
        Assert.False(options.GetProperty("billing").GetBoolean());
        Assert.Equal(JsonValueKind.Null, options.GetProperty("storageHost").ValueKind);
        Assert.True(options.GetProperty("signing").GetBoolean());
    }
}
