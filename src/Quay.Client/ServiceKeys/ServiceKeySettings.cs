using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>What to set of a service key; what is null stays.</summary>
public sealed class ServiceKeySettings
{
    /// <summary>What it is called.</summary>
    public string? Name { get; set; }

    /// <summary>When it ends.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>That it never ends.</summary>
    public bool NeverExpires { get; set; }

    /// <summary>What to remember with it; what is remembered already and not named here stays.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; set; }

    /// <summary>Why it is approved; for new ones only.</summary>
    public string? Notes { get; set; }

    internal JsonBody ToBody()
    {
        JsonBody body = new JsonBody().SetIfGiven("name", Name).SetIfGiven("metadata", Metadata).SetIfGiven("notes", Notes);
        return ExpiresAt is { } time ? body.Set("expiration", QuayTime.ToEpoch(time))
            : NeverExpires ? body.Set("expiration", null)
            : body;
    }
}
