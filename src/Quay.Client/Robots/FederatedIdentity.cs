using System;

namespace Quay.Client;

/// <summary>An identity of an OpenID Connect provider: the issuer and the subject of its tokens.</summary>
public sealed class FederatedIdentity : IEquatable<FederatedIdentity>
{
    /// <summary>Creates an identity.</summary>
    /// <param name="issuer">The address of the identity provider: the <c>iss</c> claim of its tokens.</param>
    /// <param name="subject">The subject: the <c>sub</c> claim of the tokens.</param>
    public FederatedIdentity(string issuer, string subject)
    {
        Issuer = issuer;
        Subject = subject;
    }

    /// <summary>The address of the identity provider: the <c>iss</c> claim of its tokens.</summary>
    public string Issuer { get; }

    /// <summary>The subject: the <c>sub</c> claim of the tokens.</summary>
    public string Subject { get; }

    /// <inheritdoc/>
    public bool Equals(FederatedIdentity? other) => other is not null && Issuer == other.Issuer && Subject == other.Subject;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FederatedIdentity);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Issuer) ^ StringComparer.Ordinal.GetHashCode(Subject);

    /// <summary>Formats the identity for messages: <c>'build' of https://idp.example.com</c>.</summary>
    public override string ToString() => $"'{Subject}' of {Issuer}";
}
