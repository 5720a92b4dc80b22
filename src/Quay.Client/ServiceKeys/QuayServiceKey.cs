using System;
using System.Security;

namespace Quay.Client;

/// <summary>A key with which a service that belongs to the registry, such as its scanner, shows who it is.</summary>
public sealed class QuayServiceKey : QuayObject
{
    /// <summary>What tells it from others.</summary>
    public string Kid { get; internal set; } = string.Empty;

    /// <summary>What it is called.</summary>
    public string? Name { get; internal set; }

    /// <summary>The service that has it.</summary>
    public string? Service { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTime? CreatedDate { get; internal set; }

    /// <summary>When it ends; null for never.</summary>
    public DateTime? ExpirationDate { get; internal set; }

    /// <summary>After how long the service takes a new one.</summary>
    public TimeSpan? RotationDuration { get; internal set; }

    /// <summary>Who approved it; null as long as nobody did, and it is of no use.</summary>
    public QuayServiceKeyApproval? Approval { get; internal set; }

    /// <summary>Whether somebody approved it.</summary>
    public bool Approved => Approval is not null;

    /// <summary>What whoever made it, and the registry, wanted to remember with it.</summary>
    public QuayDictionary<object?>? Metadata { get; internal set; }

    /// <summary>The public half, as a JSON web key.</summary>
    public QuayDictionary<object?>? Jwk { get; internal set; }

    /// <summary>The public half as text; null but for one that was just made.</summary>
    public string? PublicKey { get; internal set; }

    /// <summary>The private half as text; null but for one that was just made, since the registry does not keep it.</summary>
    internal SecureString? PrivateKey { get; set; }

    /// <inheritdoc cref="PrivateKey"/>
    public SecureString? GetPrivateKey() => PrivateKey;

    /// <inheritdoc/>
    public override string ToString() => Name is { Length: > 0 } ? Name : Kid;

    internal override string? GetIdentity() => Kid;
}
