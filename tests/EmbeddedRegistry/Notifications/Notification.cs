using System;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>That somebody is told of what happens.</summary>
public sealed class Notification
{
    /// <summary>What it is addressed by.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>What it is called; may be missing.</summary>
    public string? Title { get; init; }

    /// <summary>Quay's word for what it tells of.</summary>
    public required string Event { get; init; }

    /// <summary>Quay's word for how it is sent.</summary>
    public required string Method { get; init; }

    /// <summary>Where it goes, as the caller wrote it.</summary>
    public required JsonElement Config { get; init; }

    /// <summary>Which events, as the caller wrote it.</summary>
    public required JsonElement EventConfig { get; init; }

    /// <summary>How often sending it has failed.</summary>
    public int Failures { get; set; }

    /// <summary>How often it was sent for a test.</summary>
    public int Tests { get; set; }
}
