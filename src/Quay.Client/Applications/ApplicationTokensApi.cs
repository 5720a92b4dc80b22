using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Tokens of OAuth applications. Registries have these operations since version 3.18.</summary>
public sealed class ApplicationTokensApi
{
    private readonly Connection _connection;

    internal ApplicationTokensApi(Connection connection) => _connection = connection;

    /// <summary>Lists the tokens of an application, the newest first (listOrganizationApplicationTokens).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. NotSupported: the registry is older than 3.18. Forbidden:
    /// the user may not administer the organization.
    /// </exception>
    public Listing<QuayApplicationToken> List(string organization, string clientId) => new SequentialListing<QuayApplicationToken>(
        new PageReader<QuayApplicationToken>(
            _connection,
            () => ApiRequest.Get("listOrganizationApplicationTokens", $"organization/{organization}/applications/{clientId}/tokens")
                .About(ApplicationsApi.Subject(organization, clientId)),
            "tokens",
            PagingStyle.Token)
        {
            Complete = token => (token.Organization, token.ClientId) = (organization, clientId),
            Identity = token => token.Uuid ?? string.Empty,
        });

    /// <summary>Creates a token that acts as the session's user (createOrganizationApplicationToken).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="name">The name, which need not be unique.</param>
    /// <param name="scopes">The scopes, such as <c>repo:read</c>.</param>
    /// <param name="lifetime">The time for which the token is valid, sent in whole seconds; null for the longest that the registry allows.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization or application does not exist. NotSupported: the registry is older than 3.18. Forbidden:
    /// the user may not administer the organization. InvalidInput: the registry has no such scope.
    /// </exception>
    public async Task<QuayApplicationToken> CreateAsync(
        string organization, string clientId, string name, IReadOnlyList<string> scopes, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrganizationApplicationToken", $"organization/{organization}/applications/{clientId}/tokens")
            .About(ApplicationsApi.Subject(organization, clientId))
            .WithBody(new JsonBody()
                .Set("name", name)
                .Set("scope", string.Join(" ", scopes))
                .SetIfGiven("expiration", (long?)lifetime?.TotalSeconds));
        QuayApplicationToken token = await _connection.SendAsync<QuayApplicationToken>(request, cancellationToken).ConfigureAwait(false);
        (token.Organization, token.ClientId) = (organization, clientId);
        return token;
    }

    /// <summary>Revokes a token (deleteOrganizationApplicationToken).</summary>
    /// <param name="organization">The organization that owns the application.</param>
    /// <param name="clientId">The client id of the application.</param>
    /// <param name="uuid">The UUID of the token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="QuayApiException">
    /// NotFound: the organization, application or token does not exist. NotSupported: the registry is older than 3.18.
    /// Forbidden: the user may not administer the organization.
    /// </exception>
    public Task DeleteAsync(string organization, string clientId, string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationApplicationToken", $"organization/{organization}/applications/{clientId}/tokens/{uuid}")
                .About($"token '{uuid}' of application '{clientId}'"),
            cancellationToken);
}
