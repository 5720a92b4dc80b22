using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A token that a robot account got in exchange for one of an identity provider. It lives for an hour or so.</summary>
public sealed class QuayRobotToken : QuayObject
{
    internal QuayRobotToken()
    {
    }

    /// <summary>The robot, <c>namespace+name</c>: the name to sign in with.</summary>
    [JsonIgnore]
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>What it signs in with.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>When the token ends, as it says itself; null if it does not.</summary>
    [JsonIgnore]
    public DateTime? ExpiresAt { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Robot;

    internal override void OnRead() => ExpiresAt = Token is null ? null : JsonWebToken.TryRead(Token)?.ExpiresAt?.LocalDateTime;
}
