using System;
using System.Runtime.InteropServices;
using System.Security;

namespace Quay.Client;

/// <summary>Converts secrets between text and secure strings.</summary>
public static class SecureStringExtensions
{
    /// <summary>Returns the text of a secure string. Do not keep it longer than needed.</summary>
    /// <param name="secret">The secure string.</param>
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

    /// <summary>Whether a token is a JSON Web Token, as identity providers issue them.</summary>
    /// <param name="token">The token.</param>
    public static bool IsJsonWebToken(this SecureString token) => JsonWebToken.TryRead(token) is not null;

    /// <summary>Returns a read-only secure string with a text.</summary>
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
