using System;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS.EmbeddedRegistry.Users;

/// <summary>A notification that the web interface shows to a user.</summary>
public sealed class UserNotification(string uuid, string kind, DateTimeOffset created, params (string Key, object? Value)[] metadata)
{
    /// <summary>The unique id.</summary>
    public string Uuid => uuid;

    /// <summary>The kind, such as repo_push.</summary>
    public string Kind => kind;

    /// <summary>Time of creation.</summary>
    public DateTimeOffset Created => created;

    /// <summary>Details, which depend on the kind.</summary>
    public IReadOnlyDictionary<string, object?> Metadata { get; } = metadata.ToDictionary();

    /// <summary>Whether the user has dismissed it.</summary>
    public bool Dismissed { get; set; }
}
