using System.Collections.Generic;
using System.Text.Json;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>A build trigger, which starts builds of a repository when its source changes.</summary>
public sealed class BuildTrigger
{
    internal BuildTrigger(string id, string service)
    {
        Id = id;
        Service = service;
    }

    /// <summary>The unique id.</summary>
    public string Id { get; }

    /// <summary>github, gitlab, bitbucket or custom-git.</summary>
    public string Service { get; }

    /// <summary>Whether its setup is complete.</summary>
    public bool IsActive { get; set; }

    /// <summary>Whether it starts builds; a trigger can be switched off.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The reason of the last switching off; null if it was never switched off.</summary>
    public string? DisabledReason { get; set; }

    /// <summary>The settings as the caller sent them; null before the setup.</summary>
    public JsonElement? Config { get; set; }

    /// <summary>The SSH key to give access to, and the address to notify of pushes; null before the setup.</summary>
    public (string Key, string Webhook)? Credentials { get; set; }

    /// <summary>Full name of the robot that pulls base images; null for none.</summary>
    public string? PullRobot { get; set; }

    /// <summary>Paths of the Dockerfiles in the source.</summary>
    public List<string> Dockerfiles { get; } = [];

    /// <summary>The source repository of the settings; null without it.</summary>
    public string? Source => Config is JsonElement config && config.TryGetProperty("build_source", out JsonElement source) ? source.GetString() : null;
}
