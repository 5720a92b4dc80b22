using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// The requests that the registry's pages send when a user consents to an application. They are not part of the API, and
/// they need a session that is signed in with a password.
/// </summary>
public sealed class ConsentApi
{
    private readonly Connection _connection;

    internal ConsentApi(Connection connection) => _connection = connection;

    /// <summary>Consents to an application as the session's user and reads the token (POST /oauth/authorizeapp).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="scopes">The scopes of the token, such as <c>repo:read</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The session is not signed in with a password.</exception>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. InvalidInput: the registry refuses a scope or the redirect
    /// address.
    /// </exception>
    public async Task<QuayApplicationToken> AuthorizeAsync(
        string organization, string clientId, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        string redirectUri = await FindRedirectAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Raw(HttpMethod.Post, "oauthAuthorizeApp", "oauth/authorizeapp")
            .About(ApplicationsApi.Subject(organization, clientId))
            .WithForm(
                ("client_id", clientId),
                ("redirect_uri", redirectUri),
                ("scope", string.Join(" ", scopes)),
                ("response_type", "token"),
                ("_csrf_token", await ReadCsrfTokenAsync(cancellationToken).ConfigureAwait(false)));
        Uri? redirect = await _connection.SendForRedirectAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = AuthorizationAnswer.Parse(redirect?.Fragment);
        if (answer.Token is null)
        {
            string reason = AuthorizationAnswer.Parse(redirect?.Query).Error ?? "it sent no token";
            throw new QuayApiException(QuayErrorKind.InvalidInput, $"The registry did not authorize application '{clientId}': {reason}.", request);
        }

        return new QuayApplicationToken
        {
            Organization = organization,
            ClientId = clientId,
            Scope = new(scopes),
            ExpiresAt = DateTime.Now + answer.Lifetime,
            Token = answer.Token,
        };
    }

    /// <summary>Assigns a token to another user, who receives it after agreeing (POST /oauth/authorize/assignuser).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="user">The name of the user.</param>
    /// <param name="scopes">The scopes of the token, such as <c>repo:read</c>.</param>
    /// <param name="cancellationToken">Cancels the calls.</param>
    /// <exception cref="ArgumentException">The session is not signed in with a password.</exception>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization, application or user does not exist. Forbidden: the user may not administer the
    /// organization.
    /// </exception>
    public async Task AssignAsync(
        string organization, string clientId, string user, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        string redirectUri = await FindRedirectAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Raw(HttpMethod.Post, "oauthAssignUser", "oauth/authorize/assignuser")
            .About(ApplicationsApi.Subject(organization, clientId))
            .TreatAsNotFound(404, $"user '{user}', or the feature to assign tokens,")
            .Query("client_id", clientId)
            .Query("redirect_uri", redirectUri)
            .Query("scope", string.Join(" ", scopes))
            .Query("response_type", "token")
            .Query("username", user)
            .Query("format", "json")
            .WithForm(("_csrf_token", await ReadCsrfTokenAsync(cancellationToken).ConfigureAwait(false)));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // For applications without a redirect address the registry accepts one of its own pages.
    private async Task<string> FindRedirectAsync(string organization, string clientId, CancellationToken cancellationToken)
    {
        if (!_connection.Transport.KeepsSession)
        {
            throw new ArgumentException("The registry allows this only in a session that is signed in with a password. Connect with Connect-Quay -Credential.");
        }

        QuayApplication application = await new ApplicationsApi(_connection).GetAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        return application.RedirectAddress is { Length: > 0 } address ? address : new Uri(_connection.Transport.Root, AuthorizationAddress.OwnPage).ToString();
    }

    private async Task<string> ReadCsrfTokenAsync(CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "getCsrfToken", "csrf_token");
        // The response may hold the token that the request carries; it must not be masked.
        request.Secrets.MayReturnAs(["csrf_token"]);
        return (await _connection.SendAsync<CsrfToken>(request, cancellationToken).ConfigureAwait(false)).Value;
    }

    private sealed class CsrfToken
    {
        [JsonProperty("csrf_token")]
        public string Value { get; set; } = string.Empty;
    }
}
