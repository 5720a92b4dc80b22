using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A summary of the states of the mirrors of a namespace or of the whole registry.</summary>
public sealed class QuayMirrorHealth : QuayObject
{
    /// <summary>The namespace; null for the whole registry.</summary>
    [JsonIgnore]
    public string? Namespace { get; internal set; }

    /// <summary>Whether the registry regards the mirrors as healthy: no more of them fail than it tolerates.</summary>
    [JsonProperty("healthy")]
    public bool IsHealthy { get; internal set; }

    /// <summary>The number of enabled mirrors.</summary>
    [JsonIgnore]
    public int? Total { get; private set; }

    /// <summary>The number of mirrors that are being synchronized.</summary>
    [JsonIgnore]
    public int? Syncing { get; private set; }

    /// <summary>The number of mirrors whose last synchronization succeeded.</summary>
    [JsonIgnore]
    public int? Completed { get; private set; }

    /// <summary>The number of mirrors whose last synchronization failed.</summary>
    [JsonIgnore]
    public int? Failed { get; private set; }

    /// <summary>The number of mirrors that have never been synchronized.</summary>
    [JsonIgnore]
    public int? NeverRun { get; private set; }

    /// <summary>The number of tags that are still to be fetched.</summary>
    public long? TagsPending { get; internal set; }

    /// <summary>The registry's data on its mirroring workers, such as <c>active</c> and <c>status</c>.</summary>
    public QuayDictionary<object?>? Workers { get; internal set; }

    /// <summary>The time of the check.</summary>
    public DateTime? LastCheck { get; internal set; }

    /// <summary>The problems, each with the first few repositories that have it.</summary>
    public QuayList<QuayMirrorIssue> Issues { get; internal set; } = new([]);

    [JsonProperty("repositories")]
    internal QuayDictionary<object?>? Counts { get; set; }

    internal override void OnRead()
    {
        Total = Count("total");
        Syncing = Count("syncing");
        Completed = Count("completed");
        Failed = Count("failed");
        NeverRun = Count("never_run");
    }

    private int? Count(string name) => Counts is not null && Counts.TryGetValue(name, out object? value) && value is long number ? (int)number : null;
}

/// <summary>A problem of mirrors.</summary>
public sealed class QuayMirrorIssue : QuayObject
{
    /// <summary>The severity: warning, error or critical.</summary>
    public string? Severity { get; internal set; }

    /// <summary>The description of the problem.</summary>
    public string Message { get; internal set; } = string.Empty;

    /// <summary>The time at which the problem was found.</summary>
    public DateTime? Timestamp { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
