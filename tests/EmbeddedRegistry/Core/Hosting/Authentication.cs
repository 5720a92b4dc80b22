using System;
using Microsoft.AspNetCore.Http;
using QuayPS.EmbeddedRegistry.Http;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Hosting;

/// <summary>Authenticates requests, and checks the CSRF token and the headers that Quay requires of browsers.</summary>
internal static class Authentication
{
    /// <summary>Name of the cookie of a session; Quay keeps the whole session in it.</summary>
    public const string CookieName = "_csrf_token";

    private const string Bearer = "Bearer ";

    public static Identity Identify(RegistryState state, HttpRequest request)
    {
        WebSession? session = null;
        if (request.Headers.Cookie.Count > 0 && request.Cookies.TryGetValue(CookieName, out string? cookie))
        {
            state.Sessions.TryGetValue(cookie, out session);
        }

        string? header = request.Headers.Authorization;
        if (header is not null
            && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && state.Tokens.TryGetValue(header[Bearer.Length..].Trim(), out AccessToken? token)
            && token.Expires > state.Now
            && token.User.Enabled)
        {
            return new Identity(token.User, token.Scopes, token, null);
        }

        return session is null ? Identity.Anonymous
            : session.User is { Enabled: true } user ? new Identity(user, Scopes.All, null, session)
            : new Identity(null, Scopes.None, null, session);
    }

    /// <summary>Refuses a write without a valid token that lacks the CSRF token of a session, also from anonymous callers; null to accept.</summary>
    public static Answer? CheckCsrf(Identity identity, HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || identity.Token is not null)
        {
            return null;
        }

        if (identity.Session is WebSession session && request.Headers["X-CSRF-Token"] == session.CsrfToken)
        {
            return null;
        }

        string suffix = identity.User is User user ? $" (authorized: user {user.Name})" : "";
        return Answer.MislabelledError(403, $"CSRF token was invalid or missing.{suffix}");
    }

    /// <summary>The value of Set-Cookie for a session.</summary>
    public static string Cookie(RegistryState state, WebSession session) =>
        session.User is null
            ? $"{CookieName}={session.Id}; HttpOnly; Path=/; SameSite=Lax"
            : $"{CookieName}={session.Id}; Expires={state.Now.AddDays(31):R}; HttpOnly; Path=/; SameSite=Lax";

    /// <summary>Refuses a GET from a browser without X-Requested-With; null to accept.</summary>
    public static Answer? CheckBrowser(RegistryOptions options, HttpRequest request)
    {
        if (!options.XhrOnlyForBrowsers || !HttpMethods.IsGet(request.Method))
        {
            return null;
        }

        string? agent = request.Headers.UserAgent;
        bool browser = agent is not null && agent.Contains("Mozilla/", StringComparison.OrdinalIgnoreCase);
        return browser && request.Headers["X-Requested-With"] != "XMLHttpRequest"
            ? Answer.MislabelledError(400, "API calls must be invoked with an X-Requested-With header if called from a browser")
            : null;
    }
}
