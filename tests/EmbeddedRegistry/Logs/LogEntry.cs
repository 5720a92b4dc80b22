using System;
using System.Collections.Generic;
using QuayPS.EmbeddedRegistry.State;

namespace QuayPS.EmbeddedRegistry.Logs;

/// <summary>An entry of the audit log.</summary>
/// <param name="Time">Time of the event.</param>
/// <param name="Kind">The kind of event in Quay's terms, such as push_repo.</param>
/// <param name="Namespace">The namespace of the event; null for events of the whole registry.</param>
/// <param name="Repository">Name of the repository; null for events outside of repositories.</param>
/// <param name="Performer">The user or robot that caused it; null for anonymous callers.</param>
/// <param name="Metadata">Details, which depend on the kind.</param>
public readonly record struct LogEntry(
    DateTimeOffset Time,
    string Kind,
    Account? Namespace,
    string? Repository,
    LogPerformer? Performer,
    IReadOnlyList<KeyValuePair<string, object?>> Metadata);

/// <summary>The user or robot that caused an event.</summary>
public sealed class LogPerformer
{
    /// <summary>Makes a performer, with an avatar derived from the name unless one is given.</summary>
    public LogPerformer(string name, AvatarImage? avatar = null)
    {
        Name = name;
        Avatar = avatar ?? AvatarImage.Of(name, name);
    }

    /// <summary>Name of the user, or of the robot as namespace+name.</summary>
    public string Name { get; }

    /// <summary>The avatar of the user or robot.</summary>
    public AvatarImage Avatar { get; }
}
