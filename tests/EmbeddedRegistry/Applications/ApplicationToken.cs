using System;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Applications;

/// <summary>A named token of an OAuth application.</summary>
/// <param name="Access">The access token itself.</param>
/// <param name="Name">The name; not unique.</param>
/// <param name="Scope">The scopes as they were requested, separated by spaces.</param>
/// <param name="Created">Time of creation.</param>
public sealed record ApplicationToken(AccessToken Access, string Name, string Scope, DateTimeOffset Created)
{
    /// <summary>The unique id.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>Time of the last use; null if never used.</summary>
    public DateTimeOffset? LastAccessed { get; set; }
}
