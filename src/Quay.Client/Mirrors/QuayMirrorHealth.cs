using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How the mirrors of a namespace, or of the whole registry, are.</summary>
public sealed class QuayMirrorHealth : QuayObject
{
    /// <summary>The namespace; null for the whole registry.</summary>
    [JsonIgnore]
    public string? Namespace { get; internal set; }

    /// <summary>Whether no more of them fail than may.</summary>
    [JsonProperty("healthy")]
    public bool IsHealthy { get; internal set; }

    /// <summary>How many repositories are mirrors, those left out that are not enabled.</summary>
    [JsonIgnore]
    public int? Total { get; private set; }

    /// <summary>How many of them are being synchronized.</summary>
    [JsonIgnore]
    public int? Syncing { get; private set; }

    /// <summary>Of how many the last synchronization brought everything.</summary>
    [JsonIgnore]
    public int? Completed { get; private set; }

    /// <summary>Of how many it failed.</summary>
    [JsonIgnore]
    public int? Failed { get; private set; }

    /// <summary>How many were never synchronized.</summary>
    [JsonIgnore]
    public int? NeverRun { get; private set; }

    /// <summary>How many tags wait to be fetched.</summary>
    public long? TagsPending { get; internal set; }

    /// <summary>What the registry knows of those which do the work, such as their <c>status</c>.</summary>
    public QuayDictionary<object?>? Workers { get; internal set; }

    /// <summary>When the registry looked.</summary>
    public DateTime? LastCheck { get; internal set; }

    /// <summary>What is wrong; of each kind of trouble the first few repositories.</summary>
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

/// <summary>Something that is wrong with mirrors.</summary>
public sealed class QuayMirrorIssue : QuayObject
{
    /// <summary>How bad it is: warning, error, critical.</summary>
    public string? Severity { get; internal set; }

    /// <summary>What it is.</summary>
    public string Message { get; internal set; } = string.Empty;

    /// <summary>When it was found.</summary>
    public DateTime? Timestamp { get; internal set; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
