using System.Security;

namespace Quay.Client;

/// <summary>The value of a variable, which documents name as <c>${NAME}</c>.</summary>
public sealed class DeclaredVariable
{
    /// <summary>Creates a value.</summary>
    /// <param name="text">The value for keys that hold text; null if the value is a secret and must not be shown.</param>
    /// <param name="secret">The value for keys that hold secrets.</param>
    public DeclaredVariable(string? text, SecureString secret)
    {
        Text = text;
        Secret = secret;
    }

    /// <summary>Creates a value that may be shown.</summary>
    /// <param name="text">The value.</param>
    public DeclaredVariable(string text)
        : this(text, text.Protect())
    {
    }

    internal string? Text { get; }

    internal SecureString Secret { get; }
}
