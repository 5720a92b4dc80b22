using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The address of the page on which a user authorizes an OAuth application (GET /oauth/authorize).</summary>
public static class AuthorizationAddress
{
    /// <summary>The path of the registry's page that shows the token, for applications without a redirect address.</summary>
    internal const string OwnPage = "oauth/localapp";

    /// <summary>Creates the address.</summary>
    /// <param name="options">The settings with the address of the registry.</param>
    /// <param name="clientId">The client ID of the application.</param>
    /// <param name="redirectUri">The address to which the registry redirects the browser with the token; null for the
    /// registry's own page that shows the token.</param>
    /// <param name="scopes">The scopes of the token.</param>
    /// <param name="state">A value that the registry returns with the token; null for none.</param>
    /// <exception cref="ArgumentException">The address of the registry is not valid.</exception>
    public static Uri Create(QuayClientOptions options, string clientId, string? redirectUri, IReadOnlyList<string> scopes, string? state)
    {
        Uri root = RegistryAddress.RootOf(options);
        string query = "response_type=token&client_id=" + Uri.EscapeDataString(clientId)
            + "&redirect_uri=" + Uri.EscapeDataString(redirectUri ?? new Uri(root, OwnPage).ToString())
            // Scopes are separated by plus signs, which stay valid when a terminal shows the address unescaped.
            + "&scope=" + string.Join("+", scopes.Select(Uri.EscapeDataString))
            + (state is null ? string.Empty : "&state=" + Uri.EscapeDataString(state));
        return new Uri(root, "oauth/authorize?" + query);
    }
}
