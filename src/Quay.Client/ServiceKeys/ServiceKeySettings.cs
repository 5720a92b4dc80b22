using System;
using System.Collections.Generic;

namespace Quay.Client;

/// <summary>Settings of a service key. Null leaves a setting as it is.</summary>
public sealed class ServiceKeySettings
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The time at which the key expires, sent in whole seconds.</summary>
    public DateTimeOffset? ExpiresAt { get; set; }

    /// <summary>Whether the key never expires. It counts only without <see cref="ExpiresAt"/>.</summary>
    public bool NeverExpires { get; set; }

    /// <summary>Data to store with the key. Members that the key has already and that are not in here stay.</summary>
    public IReadOnlyDictionary<string, object?>? Metadata { get; set; }

    /// <summary>The notes of the approval; for new keys only.</summary>
    public string? Notes { get; set; }

    internal JsonBody ToBody()
    {
        JsonBody body = new JsonBody().SetIfGiven("name", Name).SetIfGiven("metadata", Metadata).SetIfGiven("notes", Notes);
        return ExpiresAt is { } time ? body.Set("expiration", QuayTime.ToEpoch(time))
            : NeverExpires ? body.Set("expiration", null)
            : body;
    }
}
