using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>An app token, with which docker signs in instead of the user's password.</summary>
/// <param name="Owner">Whom it stands for.</param>
/// <param name="Title">Free text; several may have the same.</param>
/// <param name="Created">When it was made.</param>
public sealed record AppToken(User Owner, string Title, DateTimeOffset Created)
{
    /// <summary>What tells it from the others.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>The password to go with the name $app.</summary>
    public string Code { get; } = Secrets.AppTokenCode();

    /// <summary>When it was last used; null if never.</summary>
    public DateTimeOffset? LastAccessed { get; set; }

    /// <summary>When it ends; null if never.</summary>
    public DateTimeOffset? Expiration { get; set; }
}
