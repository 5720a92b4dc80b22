using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>A build of an image. Where builders run, each look at it takes it a step further.</summary>
public sealed class Build
{
    private static readonly string[] Steps = ["waiting", "building", "pushing", "complete"];

    internal Build(string id, Repository repository, DateTimeOffset started)
    {
        Id = id;
        Repository = repository;
        Started = started;
    }

    /// <summary>What tells it from all others. Tests may set it.</summary>
    public string Id { get; set; }

    /// <summary>What it makes an image for.</summary>
    public Repository Repository { get; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>A short name of its source.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Quay's word for how far it is.</summary>
    public string Phase { get; set; } = "waiting";

    /// <summary>Whether no builder takes it further.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether the builder tells what it is at.</summary>
    public bool HasProgress { get; set; }

    /// <summary>The path of the Dockerfile.</summary>
    public string Dockerfile { get; set; } = "";

    /// <summary>What the Dockerfile copies from.</summary>
    public string Context { get; set; } = "";

    /// <summary>The tags that the image gets.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>Who asked for it; null if a push did.</summary>
    public string? ManualUser { get; set; }

    /// <summary>What the trigger was told; null if nothing is known of the build.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; set; }

    /// <summary>The trigger that started it.</summary>
    public BuildTrigger? Trigger { get; set; }

    /// <summary>The robot that pulls base images.</summary>
    public string? PullRobot { get; set; }

    /// <summary>The uploaded file that it is made from.</summary>
    public string? ResourceKey { get; set; }

    /// <summary>Where else its files are.</summary>
    public string? ArchiveUrl { get; set; }

    /// <summary>The log.</summary>
    public List<BuildLogLine> Log { get; } = [];

    /// <summary>Whether the log is in the archive.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Takes it a step further, with what the builder writes meanwhile.</summary>
    public void Advance(DateTimeOffset now)
    {
        int step = Array.IndexOf(Steps, Phase);
        if (IsHeld || step < 0 || step == Steps.Length - 1)
        {
            return;
        }

        Phase = Steps[step + 1];
        HasProgress = Phase is "building" or "pushing";
        Log.AddRange(Phase switch
        {
            "building" => [new("build-scheduled", "phase", now), new("building", "phase", now), new("Step 1/2 : FROM busybox", "command", now), new(" ---> 6ad733544a63", null, now)],
            "pushing" => [new("Step 2/2 : COPY . /app", "command", now), new("pushing", "phase", now)],
            _ => [new("complete", "phase", now)],
        });
    }
}

/// <summary>A line of a build's log.</summary>
/// <param name="Message">The text.</param>
/// <param name="Type">phase, command or error; null for what a command writes.</param>
/// <param name="Time">When it was written, where that was kept.</param>
public sealed record BuildLogLine(string Message, string? Type, DateTimeOffset? Time);
