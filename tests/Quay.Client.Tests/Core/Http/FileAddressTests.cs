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
    public void The_registrys_own_is_reached_as_the_registry_is(string endpoint, string text, string address)
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
    public void Another_host_or_port_is_somebody_else(string endpoint, string text)
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
    public void What_is_unprotected_or_no_address_is_refused(string? text)
    {
        var error = Assert.Throws<QuayApiException>(() => Parse("https://quay.example.com", text));

        Assert.Equal(QuayErrorKind.UnexpectedAnswer, error.Kind);
    }

    private static FileAddress Parse(string endpoint, string? text)
    {
        using var transport = new Transport(new QuayClientOptions(new Uri(endpoint)), TestClient.Token());
        return FileAddress.Parse(text, Request, transport);
    }
}
