using System;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>How much storage all images of a registry take.</summary>
public sealed class QuayRegistrySize : QuayObject
{
    /// <summary>The size, each layer counted once.</summary>
    public long SizeBytes { get; internal set; }

    /// <summary>When it was calculated; null if never.</summary>
    [JsonIgnore]
    public DateTime? LastRan { get; private set; }

    /// <summary>Whether a calculation is asked for.</summary>
    public bool Queued { get; internal set; }

    /// <summary>Whether a calculation is under way.</summary>
    public bool Running { get; internal set; }

    // Thousandths of seconds since 1970, unlike all other times of the registry.
    [JsonProperty("last_ran")]
    internal double? LastRanMilliseconds { get; set; }

    internal override void OnRead() => LastRan = LastRanMilliseconds is { } time ? QuayTime.FromEpoch(time / 1000)?.LocalDateTime : null;
}
