using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace QuayPS.EmbeddedRegistry.State;

/// <summary>What mirrors of repositories and of organizations have in common. Workers there are none: looks do their work.</summary>
public abstract class Mirror
{
    private int _looks;

    /// <summary>Whether it runs by itself.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Who pushes.</summary>
    public required string RobotName { get; set; }

    /// <summary>Who signs in to the other registry.</summary>
    public string? Username { get; set; }

    /// <summary>What that user signs in with.</summary>
    public string? Password { get; set; }

    /// <summary>TLS and proxies, as the caller wrote them.</summary>
    public JsonObject Config { get; set; } = [];

    /// <summary>Seconds between two runs.</summary>
    public long Interval { get; set; }

    /// <summary>When it runs next.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>Seconds that one image may take.</summary>
    public long SkopeoTimeout { get; set; } = 300;

    /// <summary>How often a failed run is tried again.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>NEVER_RUN, SYNC_NOW, SYNCING, SUCCESS, FAIL or CANCEL.</summary>
    public string Status { get; set; } = "NEVER_RUN";

    /// <summary>How a run ends.</summary>
    public string Outcome { get; set; } = "SUCCESS";

    /// <summary>How often a run is looked at before it has ended, half of it before it has begun; below zero it never ends.</summary>
    public int RunningLooks { get; set; } = 2;

    /// <summary>Whether a run is under way or about to begin.</summary>
    public bool IsRunning => Status is "SYNC_NOW" or "SYNCING";

    /// <summary>Lets it run.</summary>
    public void Run()
    {
        Status = "SYNC_NOW";
        Retries = Math.Max(Retries, 1);
        _looks = 0;
    }

    /// <summary>Goes on with a run at every look.</summary>
    public void Look(DateTimeOffset now)
    {
        if (!IsRunning || RunningLooks < 0)
        {
            return;
        }

        if (_looks++ < RunningLooks)
        {
            Status = _looks * 2 > RunningLooks ? "SYNCING" : "SYNC_NOW";
            return;
        }

        Status = Outcome;
        Retries = Outcome == "FAIL" ? Math.Max(0, Retries - 1) : 3;
        Start = now.AddSeconds(Interval);
        Ended(now);
    }

    /// <summary>What a run leaves behind.</summary>
    protected virtual void Ended(DateTimeOffset now)
    {
    }
}

/// <summary>Which tags a mirror fetches. Attempts to make one that fail leave theirs behind.</summary>
public sealed class MirrorRule
{
    /// <summary>Names and patterns.</summary>
    public required IReadOnlyList<string> Patterns { get; set; }
}

/// <summary>A repository that is a copy of another one.</summary>
public sealed class RepositoryMirror : Mirror
{
    /// <summary>The other one.</summary>
    public required string Reference { get; set; }

    /// <summary>Which tags.</summary>
    public required MirrorRule Rule { get; init; }

    /// <summary>Which architectures; all if empty.</summary>
    public IReadOnlyList<string> Architectures { get; set; } = [];
}

/// <summary>An organization that is a copy of another registry's namespace.</summary>
public sealed class OrganizationMirror : Mirror
{
    /// <summary>harbor or quay.</summary>
    public required string RegistryType { get; init; }

    /// <summary>The other registry.</summary>
    public required string Url { get; set; }

    /// <summary>The namespace there.</summary>
    public required string Namespace { get; set; }

    /// <summary>public or private.</summary>
    public required string Visibility { get; set; }

    /// <summary>Which repositories; all if empty.</summary>
    public IReadOnlyList<string> Filters { get; set; } = [];

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>What was found there.</summary>
    public List<FoundRepository> Found { get; } = [];

    /// <inheritdoc/>
    protected override void Ended(DateTimeOffset now)
    {
        foreach (FoundRepository repository in Found)
        {
            repository.Status = Outcome;
            repository.LastSync = now;
        }
    }
}

/// <summary>A repository of the other registry.</summary>
public sealed class FoundRepository
{
    /// <summary>Its name below the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>As of a mirror, or SKIP.</summary>
    public string Status { get; set; } = "NEVER_RUN";

    /// <summary>When it was found.</summary>
    public DateTimeOffset Discovered { get; init; }

    /// <summary>When it was last fetched.</summary>
    public DateTimeOffset? LastSync { get; set; }

    /// <summary>Why that failed.</summary>
    public string? Message { get; set; }

    /// <summary>Whether a repository was made for it.</summary>
    public bool IsMade { get; set; }
}
