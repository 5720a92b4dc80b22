using System;
using System.Collections.Generic;
using System.Linq;

namespace Quay.Client;

/// <summary>The address at which a browser asks a user to let an application act.</summary>
public static class AuthorizationAddress
{
    /// <summary>Where the registry shows tokens for applications that have no pages of their own.</summary>
    internal const string OwnPage = "oauth/localapp";

    /// <summary>Makes the address.</summary>
    /// <param name="options">How the registry is reached.</param>
    /// <param name="clientId">The application.</param>
    /// <param name="redirectUri">Where the browser goes then; the registry's own page that shows the token if null.</param>
    /// <param name="scopes">What the application asks for.</param>
    /// <param name="state">What comes back with the token, to recognize it by; null for nothing.</param>
    /// <exception cref="ArgumentException">The registry's address is none.</exception>
    public static Uri Create(QuayClientOptions options, string clientId, string? redirectUri, IReadOnlyList<string> scopes, string? state)
    {
        Uri root = RegistryAddress.RootOf(options);
        string query = "response_type=token&client_id=" + Uri.EscapeDataString(clientId)
            + "&redirect_uri=" + Uri.EscapeDataString(redirectUri ?? new Uri(root, OwnPage).ToString())
            // A plus sign for the space: it is still one where the address is shown unescaped, and copied.
            + "&scope=" + string.Join("+", scopes.Select(Uri.EscapeDataString))
            + (state is null ? string.Empty : "&state=" + Uri.EscapeDataString(state));
        return new Uri(root, "oauth/authorize?" + query);
    }
}
