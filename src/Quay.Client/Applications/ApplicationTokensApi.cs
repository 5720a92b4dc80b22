using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Quay.Client;

/// <summary>Tokens of OAuth applications. Registries have had these operations since 3.18.</summary>
public sealed class ApplicationTokensApi
{
    private readonly Connection _connection;

    internal ApplicationTokensApi(Connection connection) => _connection = connection;

    /// <summary>Lists the tokens of an application, the newest first (listOrganizationApplicationTokens).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="clientId">The application.</param>
    public Listing<QuayApplicationToken> List(string organization, string clientId) => new SequentialListing<QuayApplicationToken>(
        new PageReader<QuayApplicationToken>(
            _connection,
            () => ApiRequest.Get("listOrganizationApplicationTokens", $"organization/{organization}/applications/{clientId}/tokens")
                .About(Application(organization, clientId)),
            "tokens",
            PagingStyle.Token)
        {
            Complete = token => (token.Organization, token.ClientId) = (organization, clientId),
            Identity = token => token.Uuid ?? string.Empty,
        });

    /// <summary>Makes a token that acts as the session's user (createOrganizationApplicationToken).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="scopes">What it may do.</param>
    /// <param name="lifetime">How long it is good; the registry's longest time if null.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<QuayApplicationToken> CreateAsync(
        string organization, string clientId, string name, IReadOnlyList<string> scopes, TimeSpan? lifetime, CancellationToken cancellationToken)
    {
        ApiRequest request = ApiRequest.Post("createOrganizationApplicationToken", $"organization/{organization}/applications/{clientId}/tokens")
            .About(Application(organization, clientId))
            .WithBody(new JsonBody()
                .Set("name", name)
                .Set("scope", string.Join(" ", scopes))
                .SetIfGiven("expiration", (long?)lifetime?.TotalSeconds));
        QuayApplicationToken token = await _connection.SendAsync<QuayApplicationToken>(request, cancellationToken).ConfigureAwait(false);
        (token.Organization, token.ClientId) = (organization, clientId);
        return token;
    }

    /// <summary>Revokes a token (deleteOrganizationApplicationToken).</summary>
    /// <param name="organization">The organization.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="uuid">Which token.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task DeleteAsync(string organization, string clientId, string uuid, CancellationToken cancellationToken) =>
        _connection.SendAsync(
            ApiRequest.Delete("deleteOrganizationApplicationToken", $"organization/{organization}/applications/{clientId}/tokens/{uuid}")
                .About($"token '{uuid}' of application '{clientId}'"),
            cancellationToken);

    private static string Application(string organization, string clientId) => $"application '{clientId}' of organization '{organization}'";
}
