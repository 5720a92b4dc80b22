using System;
using System.Text.Json.Nodes;

namespace QuayPS.EmbeddedRegistry.Mirrors;

/// <summary>
/// The configuration of a mirror, of a repository or of an organization. There are no workers: a run makes progress
/// with every request that reads the configuration.
/// </summary>
public abstract class Mirror
{
    private int _looks;

    /// <summary>Whether it runs at its interval.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>Full name of the robot that pushes.</summary>
    public required string RobotName { get; set; }

    /// <summary>The user at the other registry; null for anonymous access.</summary>
    public string? Username { get; set; }

    /// <summary>The password of that user.</summary>
    public string? Password { get; set; }

    /// <summary>Settings of TLS and proxies, as the caller sent them.</summary>
    public JsonObject Config { get; set; } = [];

    /// <summary>Seconds between two runs.</summary>
    public long Interval { get; set; }

    /// <summary>Time of the next run.</summary>
    public DateTimeOffset Start { get; set; }

    /// <summary>Seconds after which copying an image times out.</summary>
    public long SkopeoTimeout { get; set; } = 300;

    /// <summary>Remaining retries of a failed run.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>NEVER_RUN, SYNC_NOW, SYNCING, SUCCESS, FAIL or CANCEL.</summary>
    public string Status { get; set; } = "NEVER_RUN";

    /// <summary>The status with which runs end: SUCCESS or FAIL.</summary>
    public string Outcome { get; set; } = "SUCCESS";

    /// <summary>
    /// Number of requests for the configuration during a run: SYNC_NOW for the first half of them, SYNCING for the rest.
    /// A run never ends if it is negative.
    /// </summary>
    public int RunningLooks { get; set; } = 2;

    /// <summary>Whether a run is in progress or requested.</summary>
    public bool IsRunning => Status is "SYNC_NOW" or "SYNCING";

    /// <summary>Requests a run.</summary>
    public void Run()
    {
        Status = "SYNC_NOW";
        Retries = Math.Max(Retries, 1);
        _looks = 0;
    }

    /// <summary>Counts a request for the configuration, with which a run makes progress.</summary>
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
        OnEnded(now);
    }

    /// <summary>Updates what depends on a run once it has ended.</summary>
    protected virtual void OnEnded(DateTimeOffset now)
    {
    }
}
