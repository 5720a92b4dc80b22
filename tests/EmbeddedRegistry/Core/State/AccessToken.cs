using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>An OAuth access token.</summary>
/// <param name="Id">The unique id, which the log shows.</param>
/// <param name="Secret">The token that clients send.</param>
/// <param name="User">The user on whose behalf it acts.</param>
/// <param name="Scopes">The scopes.</param>
/// <param name="Expires">Time at which it expires.</param>
/// <param name="Application">Name of the application that it belongs to.</param>
public sealed record AccessToken(long Id, string Secret, User User, Scopes Scopes, DateTimeOffset Expires, string Application = "automation");

/// <summary>A session of the web interface.</summary>
public sealed class WebSession
{
    /// <summary>The value of the cookie.</summary>
    public string Id { get; } = Secrets.SessionId();

    /// <summary>The value of X-CSRF-Token that writes must have.</summary>
    public string CsrfToken { get; set; } = Secrets.CsrfToken();

    /// <summary>The signed-in user; null before the sign-in.</summary>
    public User? User { get; set; }

    /// <summary>Time at which the password was last entered.</summary>
    public DateTimeOffset LoginTime { get; set; }
}
