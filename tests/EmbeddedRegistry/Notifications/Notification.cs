using System;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Notifications;

/// <summary>A notification of a repository or namespace: a subscription to an event.</summary>
public sealed class Notification
{
    /// <summary>The unique id.</summary>
    public string Uuid { get; } = Guid.NewGuid().ToString();

    /// <summary>The title; may be null.</summary>
    public string? Title { get; init; }

    /// <summary>The event in Quay's terms, such as repo_push.</summary>
    public required string Event { get; init; }

    /// <summary>The delivery method in Quay's terms, such as webhook.</summary>
    public required string Method { get; init; }

    /// <summary>Settings of the method, as the caller sent them.</summary>
    public required JsonElement Config { get; init; }

    /// <summary>Settings of the event, as the caller sent them.</summary>
    public required JsonElement EventConfig { get; init; }

    /// <summary>Number of failed deliveries.</summary>
    public int Failures { get; set; }

    /// <summary>Number of test deliveries.</summary>
    public int Tests { get; set; }
}
