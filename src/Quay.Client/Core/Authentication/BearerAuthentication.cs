using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;

namespace Quay.Client;

/// <summary>Authentication with a bearer token: an OAuth token of the registry, or a JWT of its identity provider.</summary>
public sealed class BearerAuthentication : QuayAuthentication
{
    private readonly AuthenticationHeaderValue _header;

    /// <summary>Creates the authentication.</summary>
    /// <param name="token">The token. White space around it is ignored.</param>
    /// <exception cref="ArgumentException">The token is empty or has characters that are not printable ASCII.</exception>
    public BearerAuthentication(SecureString token)
    {
        string text = token.Reveal().Trim();
        if (text.Length == 0 || text.Any(c => c is <= ' ' or > '~'))
        {
            throw new ArgumentException("The token is empty or holds characters that tokens do not have. Copy it again.");
        }

        _header = new AuthenticationHeaderValue("Bearer", text);
        // Outside the API the registry accepts a token only as the password of basic authentication.
        DockerCredentials = ApiRequest.Basic(DockerLogin.OAuthTokenUser, text);
    }

    /// <inheritdoc/>
    public override string Scheme => "Token";

    internal override AuthenticationHeaderValue DockerCredentials { get; }

    internal override void Apply(HttpRequestMessage message) => message.Headers.Authorization = _header;

    internal override void ApplyToPage(HttpRequestMessage message) => message.Headers.Authorization = DockerCredentials;
}
