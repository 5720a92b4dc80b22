using System;

namespace Quay.Client;

/// <summary>What to change of a tag; what is not set stays.</summary>
public sealed class TagChange
{
    private bool _setsExpiration;
    private DateTimeOffset? _expiration;

    /// <summary>The manifest to point to. A tag that does not exist is created.</summary>
    public string? ManifestDigest { get; set; }

    /// <summary>Locks or unlocks the tag.</summary>
    public bool? Immutable { get; set; }

    /// <summary>When the tag goes; null lets it stay for good.</summary>
    public DateTimeOffset? Expiration
    {
        get => _expiration;
        set
        {
            _expiration = value;
            _setsExpiration = true;
        }
    }

    internal JsonBody ToBody()
    {
        JsonBody body = new JsonBody().SetIfGiven("manifest_digest", ManifestDigest).SetIfGiven("immutable", Immutable);
        return _setsExpiration ? body.Set("expiration", _expiration is { } time ? QuayTime.ToEpoch(time) : null) : body;
    }
}
