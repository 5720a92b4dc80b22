using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>An OAuth access token.</summary>
/// <param name="Id">Number that logs show.</param>
/// <param name="Secret">What the client sends.</param>
/// <param name="User">On whose behalf it acts.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Expires">When it stops working.</param>
/// <param name="Application">Name of the application that it was made for.</param>
public sealed record AccessToken(long Id, string Secret, User User, Scopes Scopes, DateTimeOffset Expires, string Application = "automation");

/// <summary>A session of the web login, found by its cookie.</summary>
public sealed class WebSession
{
    /// <summary>The value of the cookie.</summary>
    public string Id { get; } = Secrets.SessionId();

    /// <summary>What writes must send as X-CSRF-Token.</summary>
    public string CsrfToken { get; set; } = Secrets.CsrfToken();

    /// <summary>Who signed in; null before that.</summary>
    public User? User { get; set; }

    /// <summary>When the password was last given.</summary>
    public DateTimeOffset LoginTime { get; set; }
}
