using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Security;
using Newtonsoft.Json;

namespace Quay.Client;

/// <summary>The claims of a JSON web token (JWT), read without checking the signature.</summary>
internal sealed class JsonWebToken
{
    private JsonWebToken(DateTimeOffset? expiresAt) => ExpiresAt = expiresAt;

    /// <summary>The time at which the token expires (<c>exp</c>); null if it has no such claim.</summary>
    public DateTimeOffset? ExpiresAt { get; }

    /// <summary>Reads a token; null if it is not a JWT.</summary>
    public static JsonWebToken? TryRead(SecureString token)
    {
        string[] parts = token.Reveal().Trim().Split('.');
        if (parts.Length != 3)
        {
            return null;
        }

        try
        {
            string payload = parts[1].Replace('-', '+').Replace('_', '/');
            byte[] claims = Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '='));
            return QuayJson.ReadPlain(new MemoryStream(claims)) is Dictionary<string, object?> known
                ? new JsonWebToken(known.TryGetValue("exp", out object? seconds) && seconds is long or double ? QuayTime.FromEpoch(Convert.ToDouble(seconds, CultureInfo.InvariantCulture)) : null)
                : null;
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return null;
        }
    }
}
