using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>
/// What the registry's pages do where a user lets an application act: outside the API, and only with a session that
/// was signed in to by password.
/// </summary>
public sealed class ConsentApi
{
    private readonly Connection _connection;

    internal ConsentApi(Connection connection) => _connection = connection;

    /// <summary>Lets an application act as the session's user, and reads the token (POST /oauth/authorizeapp).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="scopes">What the token may do.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<QuayApplicationToken> AuthorizeAsync(
        string organization, string clientId, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        string redirectUri = await FindRedirectAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Raw(HttpMethod.Post, "oauthAuthorizeApp", "oauth/authorizeapp")
            .About($"application '{clientId}' of organization '{organization}'")
            .AnsweredByRedirect()
            .WithForm(
                ("client_id", clientId),
                ("redirect_uri", redirectUri),
                ("scope", string.Join(" ", scopes)),
                ("response_type", "token"),
                ("_csrf_token", await ReadCsrfTokenAsync(cancellationToken).ConfigureAwait(false)));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        var answer = AuthorizationAnswer.Parse(request.RedirectedTo?.Fragment);
        if (answer.Token is null)
        {
            string reason = AuthorizationAnswer.Parse(request.RedirectedTo?.Query).Error ?? "it sent no token";
            throw new QuayApiException(QuayErrorKind.InvalidInput, $"The registry does not let application '{clientId}' act: {reason}.", request);
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

    /// <summary>Assigns a token to another user, who gets it once that user agrees (POST /oauth/authorize/assignuser).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="user">The user.</param>
    /// <param name="scopes">What the token may do.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task AssignAsync(
        string organization, string clientId, string user, IReadOnlyList<string> scopes, CancellationToken cancellationToken)
    {
        string redirectUri = await FindRedirectAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        ApiRequest request = ApiRequest.Raw(HttpMethod.Post, "oauthAssignUser", "oauth/authorize/assignuser")
            .About($"application '{clientId}' of organization '{organization}'")
            .MissingAt(404, $"user '{user}', or the feature to assign tokens,")
            .Query("client_id", clientId)
            .Query("redirect_uri", redirectUri)
            .Query("scope", string.Join(" ", scopes))
            .Query("response_type", "token")
            .Query("username", user)
            .Query("format", "json")
            .WithForm(("_csrf_token", await ReadCsrfTokenAsync(cancellationToken).ConfigureAwait(false)));
        await _connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // The registry takes an address of its own for applications that have none.
    private async Task<string> FindRedirectAsync(string organization, string clientId, CancellationToken cancellationToken)
    {
        if (!_connection.Transport.KeepsSession)
        {
            throw new ArgumentException("The registry does this only in a session that was signed in to by password. Connect with Connect-Quay -Credential.");
        }

        QuayApplication application = await new ApplicationsApi(_connection).GetAsync(organization, clientId, cancellationToken).ConfigureAwait(false);
        return application.RedirectAddress is { Length: > 0 } address ? address : new Uri(_connection.Transport.Root, AuthorizationAddress.OwnPage).ToString();
    }

    private async Task<string> ReadCsrfTokenAsync(CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Raw(HttpMethod.Get, "getCsrfToken", "csrf_token");
        // It may be the one that the request shows.
        request.Secrets.MayReturnAs(["csrf_token"]);
        return (await _connection.SendAsync<CsrfToken>(request, cancellationToken).ConfigureAwait(false)).Value;
    }

    private sealed class CsrfToken
    {
        [JsonProperty("csrf_token")]
        public string Value { get; set; } = string.Empty;
    }
}
