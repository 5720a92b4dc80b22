using System;

namespace Quay.Client;

/// <summary>Somebody whom an identity provider knows: the provider's address, and the name there.</summary>
public sealed class FederatedIdentity : IEquatable<FederatedIdentity>
{
    /// <summary>Names an identity.</summary>
    /// <param name="issuer">The address of the identity provider, as it stands in its tokens.</param>
    /// <param name="subject">Who it is there, as it stands in the tokens.</param>
    public FederatedIdentity(string issuer, string subject)
    {
        Issuer = issuer;
        Subject = subject;
    }

    /// <summary>The address of the identity provider.</summary>
    public string Issuer { get; }

    /// <summary>Who it is there.</summary>
    public string Subject { get; }

    /// <inheritdoc/>
    public bool Equals(FederatedIdentity? other) => other is not null && Issuer == other.Issuer && Subject == other.Subject;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FederatedIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Issuer) ^ StringComparer.Ordinal.GetHashCode(Subject);

    /// <summary>The identity as messages show it.</summary>
    public override string ToString() => $"'{Subject}' of {Issuer}";
}
