using System;
using System.Security;

namespace Quay.Client;

/// <summary>A key with which a service of the registry, such as the security scanner, authenticates.</summary>
public sealed class QuayServiceKey : QuayObject
{
    /// <summary>The key id, which identifies the key.</summary>
    public string Kid { get; internal set; } = string.Empty;

    /// <summary>The name.</summary>
    public string? Name { get; internal set; }

    /// <summary>The service that uses the key.</summary>
    public string? Service { get; internal set; }

    /// <summary>The time of creation.</summary>
    public DateTime? CreatedDate { get; internal set; }

    /// <summary>The time at which it expires; null if it never does.</summary>
    public DateTime? ExpirationDate { get; internal set; }

    /// <summary>The time after which the service replaces the key; null if it does not.</summary>
    public TimeSpan? RotationDuration { get; internal set; }

    /// <summary>The approval; null for a key without approval, which the registry does not accept.</summary>
    public QuayServiceKeyApproval? Approval { get; internal set; }

    /// <summary>Whether the key is approved.</summary>
    public bool Approved => Approval is not null;

    /// <summary>The data that its creator and the registry stored with it.</summary>
    public QuayDictionary<object?>? Metadata { get; internal set; }

    /// <summary>The public key, as a JSON web key (JWK).</summary>
    public QuayDictionary<object?>? Jwk { get; internal set; }

    /// <summary>The public key in PEM format; null unless the key was just created.</summary>
    public string? PublicKey { get; internal set; }

    /// <summary>The private key in PEM format; null unless the key was just created. The registry does not store it.</summary>
    internal SecureString? PrivateKey { get; set; }

    /// <inheritdoc cref="PrivateKey"/>
    public SecureString? GetPrivateKey() => PrivateKey;

    /// <inheritdoc/>
    public override string ToString() => Name is { Length: > 0 } ? Name : Kid;

    internal override string? GetIdentity() => Kid;
}
