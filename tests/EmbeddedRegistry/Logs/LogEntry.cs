using System;
using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>One line of the audit log, as a listing sees it.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">Quay's word for what happened.</param>
/// <param name="Namespace">Where it happened; null for what concerns no namespace.</param>
/// <param name="Repository">Name of the repository; null if none is concerned.</param>
/// <param name="Performer">Who did it; null if nobody is known.</param>
/// <param name="Metadata">Details.</param>
public readonly record struct LogEntry(
    DateTimeOffset Time,
    string Kind,
    Account? Namespace,
    string? Repository,
    LogPerformer? Performer,
    IReadOnlyList<KeyValuePair<string, object?>> Metadata)
{
    internal void Write(Utf8JsonWriter json, bool withNamespace)
    {
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        json.WriteStartObject("metadata");
        for (int i = 0; i < Metadata.Count; i++)
        {
            Http.JsonValues.Write(json, Metadata[i].Key, Metadata[i].Value);
        }

        json.WriteEndObject();
        json.WriteString("ip", "127.0.0.1");
        Http.RegistryTime.Write(json, "datetime", Time);
        if (Performer is not null)
        {
            json.WriteStartObject("performer");
            json.WriteString("kind", "user");
            json.WriteString("name", Performer.Name);
            json.WriteBoolean("is_robot", Performer.IsRobot);
            Performer.Avatar.Write(json, Performer.IsRobot ? "robot" : "user");
            json.WriteEndObject();
        }

        if (withNamespace && Namespace is not null)
        {
            json.WriteStartObject("namespace");
            json.WriteString("kind", Namespace.Kind);
            json.WriteString("name", Namespace.Name);
            Namespace.Avatar.Write(json, Namespace.Kind);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

/// <summary>Who did what a log entry tells.</summary>
public sealed class LogPerformer
{
    /// <summary>Makes a performer; robots are told by the plus sign.</summary>
    public LogPerformer(string name, AvatarImage? avatar = null)
    {
        Name = name;
        IsRobot = name.Contains('+', StringComparison.Ordinal);
        Avatar = avatar ?? AvatarImage.Of(name, name);
    }

    /// <summary>User, or robot as namespace+name.</summary>
    public string Name { get; }

    /// <summary>Whether it is a robot.</summary>
    public bool IsRobot { get; }

    /// <summary>The coloured circle of the web interface.</summary>
    public AvatarImage Avatar { get; }
}
