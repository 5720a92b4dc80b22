using System;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using Xunit;

namespace Quay.Client.Tests;

/// <summary>The message for a refused certificate, with and without a given authority.</summary>
public sealed class CertificateProblemTests : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;
    private readonly X509Certificate2 _authority = TestCertificates.Authority();

    public void Dispose() => _authority.Dispose();

    [Fact]
    public async Task A_certificate_that_is_not_for_servers_is_refused()
    {
        using X509Certificate2 person = TestCertificates.Person(_authority, "alice", "127.0.0.1");

        QuayApiException error = await RefuseAsync(person, _authority);

        Assert.EndsWith("is not trusted: it is not meant for servers.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_certificate_is_reported_with_its_end_date()
    {
        using X509Certificate2 old = TestCertificates.Host(_authority, "127.0.0.1", Now.AddHours(-30), Now.AddHours(-20));

        QuayApiException error = await RefuseAsync(old, _authority);

        Assert.EndsWith($"is not trusted: it expired on {old.NotAfter.ToUniversalTime():yyyy-MM-dd HH:mm} UTC.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_yet_valid_is_reported_with_its_start_date()
    {
        using X509Certificate2 early = TestCertificates.Host(_authority, "127.0.0.1", Now.AddHours(20), Now.AddHours(30));

        QuayApiException error = await RefuseAsync(early, _authority);

        Assert.Contains($"it is valid only from {early.NotBefore.ToUniversalTime():yyyy-MM-dd HH:mm} UTC on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_for_other_hosts_is_reported_with_some_of_them()
    {
        using X509Certificate2 other = TestCertificates.Host(_authority, "a.example.com", "192.0.2.1", "*.b.example.com", "c.example.com", "d.example.com");

        QuayApiException error = await RefuseAsync(other, _authority);

        Assert.EndsWith(
            "is not trusted: it is issued for a.example.com, 192.0.2.1, *.b.example.com and 2 more, not for 127.0.0.1.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_without_hosts_is_reported()
    {
        using X509Certificate2 person = TestCertificates.Person(_authority, "alice");

        Assert.Contains("it is issued for no host", (await RefuseAsync(person, _authority)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_issuer_is_named_together_with_how_to_trust_it()
    {
        using X509Certificate2 good = TestCertificates.Host(_authority, "127.0.0.1");
        using X509Certificate2 another = TestCertificates.Authority("Another authority");

        string without = (await RefuseAsync(good, null)).Message;
        string with = (await RefuseAsync(good, another)).Message;

        Assert.EndsWith(
            "its issuer 'Test authority' is not known on this machine. If it is the right one, connect with its certificate as -CaCertificate.", without, StringComparison.Ordinal);
        Assert.EndsWith(
            "its issuer 'Test authority' is known neither on this machine nor from -CaCertificate.", with, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_problems_are_in_one_message()
    {
        using X509Certificate2 bad = TestCertificates.Host(_authority, "a.example.com", Now.AddHours(-30), Now.AddHours(-20));

        string message = (await RefuseAsync(bad, null)).Message;

        Assert.Contains("it is issued for a.example.com, not for 127.0.0.1; it expired on ", message, StringComparison.Ordinal);
        Assert.Contains("; its issuer 'Test authority' is not known", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_self_signed_certificate_is_reported()
    {
        using X509Certificate2 signed = TestCertificates.SelfSigned("127.0.0.1");

        string message = (await RefuseAsync(signed, null)).Message;

        Assert.Contains("it is self-signed. If it is the right one, connect with it as -CaCertificate.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_the_platform_and_of_the_certificate_cannot_make_the_message_long()
    {
        using X509Certificate2 authority = TestCertificates.Authority(new string('x', 60) + "\u001b[2J");
        using X509Certificate2 host = TestCertificates.Host(authority, string.Concat(System.Linq.Enumerable.Repeat("aaaaaaaaa.", 24)) + "com");

        string message = (await RefuseAsync(host, null)).Message;

        Assert.True(message.Length < 500, message);
    }

    // The client must connect only once and send no request.
    private static async Task<QuayApiException> RefuseAsync(X509Certificate2 certificate, X509Certificate2? authority)
    {
        await using var server = new TlsServer(certificate);
        var recorder = new RequestRecorder();
        using QuayClient client = TestClient.Create(server.Endpoint, TestClient.Token(), options => options.CertificateAuthorities = authority is null ? null : [authority]);

        QuayApiException error = await Assert.ThrowsAsync<QuayApiException>(
            () => client.WithObserver(recorder).Users.GetCurrentAsync(Limits.Token()));

        Assert.Equal((QuayErrorKind.Network, false), (error.Kind, error.IsTransient));
        Assert.Contains(server.Endpoint, error.Message, StringComparison.Ordinal);
        Assert.Empty(recorder.Retries);
        Assert.Single(recorder.Completed);
        Assert.Equal((1, 0), (server.Connections, server.Requests));
        return error;
    }
}
