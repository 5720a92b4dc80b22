using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What the web interface tells a user.</summary>
public sealed class UserNotification(string uuid, string kind, DateTimeOffset created, params (string Key, object? Value)[] metadata)
{
    /// <summary>Id that the API addresses it by.</summary>
    public string Uuid => uuid;

    /// <summary>What it is about, such as repo_push.</summary>
    public string Kind => kind;

    /// <summary>When it came.</summary>
    public DateTimeOffset Created => created;

    /// <summary>What else belongs to its kind.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Metadata { get; } = Array.ConvertAll(metadata, member => KeyValuePair.Create(member.Key, member.Value));

    /// <summary>Whether the user has put it away.</summary>
    public bool Dismissed { get; set; }
}
