using System;
using System.Runtime.InteropServices;
using System.Security;

namespace Quay.Client;

/// <summary>Turns secrets into protected strings, and back where they must cross the wire.</summary>
public static class SecureStringExtensions
{
    /// <summary>The text of a protected string. Keep it no longer than the call that needs it.</summary>
    /// <param name="secret">The protected string.</param>
    public static string Reveal(this SecureString secret)
    {
        IntPtr pointer = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(pointer, secret.Length) ?? string.Empty;
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }

    /// <summary>Whether a token is a JWT, as identity providers issue them.</summary>
    /// <param name="token">The token.</param>
    public static bool IsJsonWebToken(this SecureString token) => JsonWebToken.TryRead(token) is not null;

    /// <summary>A read-only protected string of a text.</summary>
    /// <param name="text">The secret.</param>
    public static SecureString Protect(this string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
        {
            secret.AppendChar(c);
        }

        secret.MakeReadOnly();
        return secret;
    }
}
