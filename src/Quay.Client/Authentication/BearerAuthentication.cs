using System.Net.Http;
using System.Net.Http.Headers;
using System.Security;

namespace Quay.Client;

/// <summary>Authentication with a token: an OAuth token of the registry, or a JWT of its identity provider.</summary>
public sealed class BearerAuthentication : QuayAuthentication
{
    private readonly AuthenticationHeaderValue _header;

    /// <summary>Creates the authentication.</summary>
    /// <param name="token">The token.</param>
    public BearerAuthentication(SecureString token) => _header = new AuthenticationHeaderValue("Bearer", token.Reveal());

    /// <inheritdoc/>
    public override string Scheme => "Token";

    internal override void Apply(HttpRequestMessage message) => message.Headers.Authorization = _header;
}
