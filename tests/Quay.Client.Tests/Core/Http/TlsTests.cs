using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Xunit;

namespace Quay.Client.Tests;

public sealed class TlsTests : IDisposable
{
    private readonly X509Certificate2 _authority = TestCertificates.Authority();
    private readonly string _file = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_file);
        _authority.Dispose();
    }

    [Fact]
    public async Task An_unknown_issuer_is_refused()
    {
        await using ScriptedServer server = await StartAsync("127.0.0.1");
        using QuayClient client = TestClient.Create(server, options => options.Retry.MaximumRetryCount = 0);

        Assert.Equal(QuayErrorKind.Network, (await FailAsync(client)).Kind);
        Assert.Empty(server.Targets);
    }

    [Fact]
    public async Task Any_certificate_is_accepted_if_the_check_is_off()
    {
        await using ScriptedServer server = await StartAsync("wrong.example");
        using QuayClient client = TestClient.Create(server, options => options.SkipCertificateCheck = true);

        Assert.Equal("alice", (await client.Users.GetCurrentAsync(Limits.Token())).Name);
    }

    [Fact]
    public async Task An_authority_from_a_PEM_bundle_is_trusted()
    {
        using X509Certificate2 other = TestCertificates.Authority("Another authority");
        await File.WriteAllTextAsync(_file, $"# our authorities\n{other.ExportCertificatePem()}\r\n\n{_authority.ExportCertificatePem()}\n");

        await AssertTrustsAsync(expectedAuthorities: 2);
    }

    [Fact]
    public async Task An_authority_from_a_DER_file_is_trusted()
    {
        await File.WriteAllBytesAsync(_file, _authority.Export(X509ContentType.Cert));

        await AssertTrustsAsync(expectedAuthorities: 1);
    }

    [Fact]
    public async Task The_issuer_of_another_server_is_not_trusted()
    {
        using X509Certificate2 other = TestCertificates.Authority();
        await using ScriptedServer server = await StartAsync("127.0.0.1");
        using QuayClient client = TestClient.Create(server, options =>
        {
            options.CertificateAuthorities = [other];
            options.Retry.MaximumRetryCount = 0;
        });

        Assert.Equal(QuayErrorKind.Network, (await FailAsync(client)).Kind);
        Assert.Empty(server.Targets);
    }

    [Fact]
    public async Task A_wrong_host_name_stays_refused_with_the_authority()
    {
        await using ScriptedServer server = await StartAsync("wrong.example");
        using QuayClient client = TestClient.Create(server, options =>
        {
            options.CertificateAuthorities = [_authority];
            options.Retry.MaximumRetryCount = 0;
        });

        Assert.Equal(QuayErrorKind.Network, (await FailAsync(client)).Kind);
        Assert.Empty(server.Targets);
    }

    [Theory]
    [InlineData("this is no certificate")]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n")]
    public async Task The_error_for_a_file_without_a_certificate_names_the_file(string content)
    {
        await File.WriteAllTextAsync(_file, content);

        Assert.Contains(_file, Assert.Throws<FormatException>(() => CertificateFile.Read(_file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_a_FileNotFoundException() =>
        Assert.Throws<FileNotFoundException>(() => CertificateFile.Read(_file + ".none"));

    [Fact]
    public async Task The_client_certificate_is_sent_to_a_registry_that_requests_it()
    {
        string? seen = null;
        using X509Certificate2 certificate = TestCertificates.Host(_authority, "127.0.0.1");
        using X509Certificate2 person = TestCertificates.Person(_authority, "alice");
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            http =>
            {
                seen = http.Connection.ClientCertificate?.Subject;
                return http.AnswerAsync("""{"username":"alice"}""");
            },
            certificate,
            https =>
            {
                https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                https.AllowAnyClientCertificate();
            });
        using QuayClient client = TestClient.Create(server, options =>
        {
            options.CertificateAuthorities = [_authority];
            options.ClientCertificate = person;
        });

        await client.Users.GetCurrentAsync(Limits.Token());

        Assert.Equal("CN=alice", seen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_client_certificate_is_sent_to_the_registry_only(bool elsewhere)
    {
        string? seen = null;
        using X509Certificate2 certificate = TestCertificates.Host(_authority, "127.0.0.1");
        using X509Certificate2 person = TestCertificates.Person(_authority, "alice");
        ScriptedServer? storage = null;
        await using ScriptedServer server = await StartAsync(http => http.Request.Path.Value!.EndsWith("/logs", StringComparison.Ordinal)
            ? http.AnswerAsync($$"""{"logs_url":"{{(elsewhere ? storage!.Endpoint : "")}}/logarchive/1?Signature=x"}""")
            : Archive(http));
        await using (storage = await StartAsync(Archive))
        {
            using QuayClient client = TestClient.Create(server, options =>
            {
                options.CertificateAuthorities = [_authority];
                options.ClientCertificate = person;
            });

            Assert.Single(await client.BuildLogs.List(RepositoryName.Parse("acme/app"), "1", null).ReadAllAsync());
        }

        Assert.Equal(elsewhere ? null : "CN=alice", seen);

        Task Archive(HttpContext http)
        {
            seen = http.Connection.ClientCertificate?.Subject;
            return http.AnswerAsync("""{"logs":[{"message":"done"}]}""");
        }

        Task<ScriptedServer> StartAsync(Func<HttpContext, Task> answer) => ScriptedServer.StartAsync(answer, certificate, https =>
        {
            https.ClientCertificateMode = ClientCertificateMode.AllowCertificate;
            https.AllowAnyClientCertificate();
        });
    }

    private static async Task<QuayApiException> FailAsync(QuayClient client) =>
        await Assert.ThrowsAsync<QuayApiException>(() => client.Users.GetCurrentAsync(Limits.Token()));

    private async Task<ScriptedServer> StartAsync(string host)
    {
        X509Certificate2 certificate = TestCertificates.Host(_authority, host);
        return await ScriptedServer.StartAsync(http => http.AnswerAsync("""{"username":"alice"}"""), certificate);
    }

    private async Task AssertTrustsAsync(int expectedAuthorities)
    {
        await using ScriptedServer server = await StartAsync("127.0.0.1");
        X509Certificate2Collection authorities = CertificateFile.Read(_file);
        using QuayClient client = TestClient.Create(server, options => options.CertificateAuthorities = authorities);

        Assert.Equal(expectedAuthorities, authorities.Count);
        Assert.Contains(authorities.Cast<X509Certificate2>(), certificate => certificate.Thumbprint == _authority.Thumbprint);
        Assert.Equal("alice", (await client.Users.GetCurrentAsync(Limits.Token())).Name);
    }
}
