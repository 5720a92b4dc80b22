using System;

namespace Quay.Client;

/// <summary>A change of a tag. A property that is not set is left as it is.</summary>
public sealed class TagChange
{
    private bool _setsExpiration;
    private DateTimeOffset? _expiration;

    /// <summary>The digest of the manifest to point to; a tag that does not exist is created.</summary>
    public string? ManifestDigest { get; set; }

    /// <summary>Whether the tag is locked.</summary>
    public bool? Immutable { get; set; }

    /// <summary>The time at which the tag expires; null removes the expiration.</summary>
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
