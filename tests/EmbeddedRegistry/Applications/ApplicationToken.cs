using System;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A token that was made for an OAuth application by name.</summary>
/// <param name="Access">What the token is and may do.</param>
/// <param name="Name">What it is called; several may have the same name.</param>
/// <param name="Scope">What it may do, as it was asked for, by spaces.</param>
/// <param name="Created">When it was made.</param>
public sealed record ApplicationToken(AccessToken Access, string Name, string Scope, DateTimeOffset Created)
{
    /// <summary>What tells it from the others.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>When it was last used; null if never.</summary>
    public DateTimeOffset? LastAccessed { get; set; }
}
