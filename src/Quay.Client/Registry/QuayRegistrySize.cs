using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The storage that all images of a registry use.</summary>
public sealed class QuayRegistrySize : QuayObject
{
    /// <summary>The size in bytes; a layer that several images share counts once.</summary>
    public long SizeBytes { get; internal set; }

    /// <summary>The time of the calculation; null if there was none.</summary>
    [JsonIgnore]
    public DateTime? LastRan { get; private set; }

    /// <summary>Whether a calculation is queued.</summary>
    public bool Queued { get; internal set; }

    /// <summary>Whether a calculation is running.</summary>
    public bool Running { get; internal set; }

    // In milliseconds since 1970; all other times of this kind are in seconds.
    [JsonProperty("last_ran")]
    internal double? LastRanMilliseconds { get; set; }

    internal override void OnRead() => LastRan = LastRanMilliseconds is { } time ? QuayTime.FromEpoch(time / 1000)?.LocalDateTime : null;
}
