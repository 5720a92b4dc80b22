using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;
using System.Text;

namespace Quay.Client;

/// <summary>Authentication with a token: an OAuth token of the registry, or a JWT of its identity provider.</summary>
public sealed class BearerAuthentication : QuayAuthentication
{
    private readonly AuthenticationHeaderValue _header;
    private readonly AuthenticationHeaderValue _pageHeader;

    /// <summary>Creates the authentication.</summary>
    /// <param name="token">The token. Blanks and line ends around it do not count.</param>
    /// <exception cref="ArgumentException">The text cannot be a token.</exception>
    public BearerAuthentication(SecureString token)
    {
        string text = token.Reveal().Trim();
        if (text.Length == 0 || text.Any(c => c is <= ' ' or > '~'))
        {
            throw new ArgumentException("This is no token: it is empty, or holds characters that tokens do not have.");
        }

        _header = new AuthenticationHeaderValue("Bearer", text);
        // Outside of the API the registry takes a token only as a password.
        _pageHeader = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(DockerLogin.OAuthTokenUser + ":" + text)));
    }

    /// <inheritdoc/>
    public override string Scheme => "Token";

    internal override void Apply(HttpRequestMessage message) => message.Headers.Authorization = _header;

    internal override void ApplyToPage(HttpRequestMessage message) => message.Headers.Authorization = _pageHeader;
}
