using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What starts builds of a repository when its source changes.</summary>
public sealed class BuildTrigger
{
    internal BuildTrigger(string id, string service)
    {
        Id = id;
        Service = service;
    }

    /// <summary>What tells it from all others.</summary>
    public string Id { get; }

    /// <summary>github, gitlab, bitbucket or custom-git.</summary>
    public string Service { get; }

    /// <summary>Whether it was set up to the end.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether it starts builds.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Why it was last switched off.</summary>
    public string? DisabledReason { get; set; }

    /// <summary>Its settings as they were given.</summary>
    public JsonElement? Config { get; set; }

    /// <summary>The key that the source must let in, and the address that it must call; null before it is set up.</summary>
    public (string Key, string Webhook)? Credentials { get; set; }

    /// <summary>The robot that pulls base images.</summary>
    public string? PullRobot { get; set; }

    /// <summary>The folders of the source that hold a Dockerfile. Only where the service can be asked.</summary>
    public List<string> Dockerfiles { get; } = [];

    /// <summary>The source repository; null if it is not said.</summary>
    public string? Source => Config is JsonElement config && config.TryGetProperty("build_source", out JsonElement source) ? source.GetString() : null;
}
