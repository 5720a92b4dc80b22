using System;

namespace Quay.Client;

/// <summary>The expiration to set for a tag.</summary>
/// <param name="time">The time at which the tag expires.</param>
public sealed class TagExpiration(DateTimeOffset time)
{
    /// <summary>The time at which the tag expires.</summary>
    public DateTimeOffset Time => time;

    /// <summary>Whether to send the time for a tag of any age, for a registry that allows a longer life than by default.</summary>
    public bool Force { get; init; }

    /// <summary>Whether the changed tag is read back in any case.</summary>
    public bool ReadsBack { get; init; }

    /// <summary>The tag as it was listed before, which saves a request; null to read it first.</summary>
    public QuayTag? Listed { get; init; }
}
