using System;
using System.Security;

namespace Quay.Client;

/// <summary>An app token: signs docker, podman and other clients in as its user, in place of the password.</summary>
public sealed class QuayAppToken : QuayObject
{
    /// <summary>The user name to sign in with, the same for all app tokens.</summary>
    public const string SignInName = "$app";

    /// <summary>The UUID, which identifies the app token.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>The title. Several app tokens may have the same.</summary>
    public string Title { get; internal set; } = string.Empty;

    /// <summary>The time of creation.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>The time of the last sign-in; null if it was never used.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>The time at which it expires; null if it never does.</summary>
    public DateTime? Expiration { get; internal set; }

    /// <summary>The password to sign in with; null in listings.</summary>
    internal SecureString? TokenCode { get; set; }

    /// <inheritdoc cref="TokenCode"/>
    public SecureString? GetTokenCode() => TokenCode;

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal override string? GetIdentity() => Uuid;
}
