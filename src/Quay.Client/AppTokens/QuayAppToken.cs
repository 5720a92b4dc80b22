using System;
using System.Security;

namespace Quay.Client;

/// <summary>An app token: stands for its user where docker, podman and the like sign in, instead of the password.</summary>
public sealed class QuayAppToken : QuayObject
{
    /// <summary>The name to sign in with, the same for all app tokens.</summary>
    public const string SignInName = "$app";

    /// <summary>What tells it from the others.</summary>
    public string Uuid { get; internal set; } = string.Empty;

    /// <summary>What it is for. Several may have the same.</summary>
    public string Title { get; internal set; } = string.Empty;

    /// <summary>When it was made.</summary>
    public DateTime? Created { get; internal set; }

    /// <summary>When it was last used, if ever.</summary>
    public DateTime? LastAccessed { get; internal set; }

    /// <summary>When it ends, if ever.</summary>
    public DateTime? Expiration { get; internal set; }

    /// <summary>What to sign in with; null in listings, which leave it out.</summary>
    internal SecureString? TokenCode { get; set; }

    /// <inheritdoc cref="TokenCode"/>
    public SecureString? GetTokenCode() => TokenCode;

    /// <inheritdoc/>
    public override string ToString() => Title;

    internal override string? GetIdentity() => Uuid;
}
