using System;
using System.Collections.Generic;

namespace QuayPS.EmbeddedRegistry.Builds;

/// <summary>A build of an image. There are no builders: a build makes progress with every request that reads it.</summary>
public sealed class Build
{
    private static readonly string[] Phases = ["waiting", "building", "pushing", "complete"];

    internal Build(string id, Repository repository, DateTimeOffset started)
    {
        Id = id;
        Repository = repository;
        Started = started;
    }

    /// <summary>The unique id.</summary>
    public string Id { get; set; }

    /// <summary>The repository that gets the image.</summary>
    public Repository Repository { get; }

    /// <summary>Time of the request.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>A short name of its source.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The phase in Quay's terms: waiting, building, pushing, complete, error, cancelled and so on.</summary>
    public string Phase { get; set; } = "waiting";

    /// <summary>Whether it stays in its phase.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether the builder reports its progress.</summary>
    public bool HasProgress { get; set; }

    /// <summary>The path of the Dockerfile.</summary>
    public string Dockerfile { get; set; } = "";

    /// <summary>The path of the folder with the files for the image.</summary>
    public string Context { get; set; } = "";

    /// <summary>Tags of the image.</summary>
    public IReadOnlyList<string> Tags { get; set; } = [];

    /// <summary>The user who requested it; null if a trigger started it.</summary>
    public string? ManualUser { get; set; }

    /// <summary>Details of the commit that the trigger got; null without any.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; set; }

    /// <summary>The trigger that started it; null for none.</summary>
    public BuildTrigger? Trigger { get; set; }

    /// <summary>Full name of the robot that pulls base images; null for none.</summary>
    public string? PullRobot { get; set; }

    /// <summary>Id of the uploaded file with the source; null for none.</summary>
    public string? ResourceKey { get; set; }

    /// <summary>Address of an archive with the source; null for none.</summary>
    public string? ArchiveUrl { get; set; }

    /// <summary>Lines of the log.</summary>
    public List<BuildLogLine> Log { get; } = [];

    /// <summary>Whether the log is in the archive.</summary>
    public bool IsArchived { get; set; }

    /// <summary>Moves it to the next phase and adds the lines of the log that a builder writes on the way.</summary>
    public void Advance(DateTimeOffset now)
    {
        int index = Array.IndexOf(Phases, Phase);
        if (IsHeld || index < 0 || index == Phases.Length - 1)
        {
            return;
        }

        Phase = Phases[index + 1];
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
/// <param name="Type">phase, command or error; null for the output of a command.</param>
/// <param name="Time">Time of the line; null for logs without times.</param>
public sealed record BuildLogLine(string Message, string? Type, DateTimeOffset? Time);
