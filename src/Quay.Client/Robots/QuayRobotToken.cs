using System;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>A token of a robot account, exchanged for one of an identity provider. It is valid for about an hour.</summary>
public sealed class QuayRobotToken : QuayObject
{
    internal QuayRobotToken()
    {
    }

    /// <summary>The full name of the robot, <c>namespace+name</c>: the name to sign in with.</summary>
    [JsonIgnore]
    public string Robot { get; internal set; } = string.Empty;

    /// <summary>The token to sign in with.</summary>
    internal SecureString? Token { get; set; }

    /// <inheritdoc cref="Token"/>
    public SecureString? GetToken() => Token;

    /// <summary>The time at which the token expires, read from the token; null if the token does not state it.</summary>
    [JsonIgnore]
    public DateTime? ExpiresAt { get; private set; }

    /// <inheritdoc/>
    public override string ToString() => Robot;

    internal override void OnRead() => ExpiresAt = Token is null ? null : JsonWebToken.TryRead(Token)?.ExpiresAt?.LocalDateTime;
}
