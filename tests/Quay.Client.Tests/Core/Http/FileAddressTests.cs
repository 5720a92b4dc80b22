using System;
using System.Net.Http;
using Xunit;

namespace Quay.Client.Tests;

public class FileAddressTests
{
    private static readonly ApiRequest Request = ApiRequest.Raw(HttpMethod.Get, "getFiledropUrl", "api/v1/filedrop/");

    [Theory]
    [InlineData("https://quay.example.com", "https://quay.example.com/userfiles/1", "https://quay.example.com/userfiles/1")]
    [InlineData("https://quay.example.com", "http://quay.example.com/userfiles/1", "https://quay.example.com/userfiles/1")]
    [InlineData("https://quay.example.com", "/userfiles/1", "https://quay.example.com/userfiles/1")]
    [InlineData("https://quay.example.com:8443", "https://quay.example.com:8443/userfiles/1?x=1", "https://quay.example.com:8443/userfiles/1?x=1")]
    public void A_file_on_the_registry_has_the_scheme_of_the_endpoint(string endpoint, string text, string address)
    {
        FileAddress file = Parse(endpoint, text);

        Assert.True(file.IsRegistry);
        Assert.Equal(address, file.Address.ToString());
    }

    [Theory]
    [InlineData("https://quay.example.com", "https://storage.example.com/a?Signature=s")]
    [InlineData("https://quay.example.com", "https://quay.example.com:9000/a?Signature=s")]
    [InlineData("https://quay.example.com:8443", "https://quay.example.com/a?Signature=s")]
    [InlineData("http://127.0.0.1:5000", "http://localhost:9000/a?Signature=s")]
    public void Another_host_or_port_is_foreign_and_gets_no_credentials(string endpoint, string text)
    {
        FileAddress file = Parse(endpoint, text);

        Assert.False(file.IsRegistry);
        Assert.Equal(text, file.Address.ToString());
        Assert.DoesNotContain("Signature", file.Display, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://storage.example.com/a")]
    [InlineData("ftp://storage.example.com/a")]
    [InlineData("")]
    [InlineData(null)]
    public void Plain_http_and_invalid_addresses_are_refused(string? text)
    {
        var error = Assert.Throws<QuayApiException>(() => Parse("https://quay.example.com", text));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Theory]
    [InlineData("http://127.0.0.1/a")]
    [InlineData("http://127.0.0.1:9000/a")]
    [InlineData("https://127.1.2.3/a")]
    [InlineData("http://2130706433/a")]
    [InlineData("http://0x7f.1/a")]
    [InlineData("https://localhost/a")]
    [InlineData("https://localhost./a")]
    [InlineData("https://minio.localhost/a")]
    [InlineData("https://0.0.0.0/a")]
    [InlineData("https://[::1]/a")]
    [InlineData("https://[::]/a")]
    [InlineData("https://[::ffff:127.0.0.1]/a")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://[::ffff:169.254.169.254]/a")]
    [InlineData("https://[fe80::1]/a")]
    [InlineData("http://user:pass@127.0.0.1/a")]
    public void A_loopback_or_link_local_address_is_refused(string text)
    {
        foreach (bool unencrypted in new[] { false, true })
        {
            var error = Assert.Throws<QuayApiException>(() => Parse("https://quay.example.com", text, unencrypted));

            Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
            Assert.Contains("an address of this machine or its local link", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("https://localhost:8443", "http://127.0.0.1:9000/a")]
    [InlineData("http://[::1]:5000", "http://localhost:9000/a")]
    [InlineData("https://169.254.7.8", "https://169.254.7.8:9000/a")]
    public void A_registry_at_a_loopback_or_link_local_address_may_name_one(string endpoint, string text) =>
        Assert.Equal(text, Parse(endpoint, text).Address.ToString());

    private static FileAddress Parse(string endpoint, string? text, bool unencrypted = false)
    {
        using var transport = new Transport(new QuayClientOptions(new Uri(endpoint)) { AllowUnencrypted = unencrypted }, TestClient.Token());
        return FileAddress.Parse(text, Request, transport);
    }
}
