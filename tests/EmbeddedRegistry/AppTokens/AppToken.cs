using System;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.AppTokens;

/// <summary>An app token, with which docker signs in instead of the user's password.</summary>
/// <param name="Owner">The user on whose behalf it acts.</param>
/// <param name="Title">Free text; not unique.</param>
/// <param name="Created">Time of creation.</param>
public sealed record AppToken(User Owner, string Title, DateTimeOffset Created)
{
    /// <summary>The unique id.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>The password that goes with the user name $app.</summary>
    public string Code { get; } = Secrets.AppTokenCode();

    /// <summary>Time of the last use; null if never used.</summary>
    public DateTimeOffset? LastAccessed { get; set; }

    /// <summary>Time at which the token expires; null for never.</summary>
    public DateTimeOffset? Expiration { get; set; }
}
