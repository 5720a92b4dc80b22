using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Takes a secret in the forms in which it comes: a SecureString, what a vault's cmdlet returns (a credential, or an
/// object with a SecretValue), or plain text from a place that is safe itself.
/// </summary>
public sealed class SecretAttribute : ValueAttribute
{
    /// <summary>Whether plain text is taken. Not where people would type it: it would stay in the history.</summary>
    public bool TakesText { get; set; } = true;

    /// <summary>Whether a value that is missing is taken as null, for the command to refuse.</summary>
    public bool TakesNothing { get; set; }

    private protected override object? Read(object? value, object? given)
    {
        switch (value)
        {
            case null when TakesNothing:
                return null;
            case null:
                throw Refusal("The value is empty. Check the variable or command from which it comes.");
            case SecureString secret:
                return secret;
            case PSCredential credential:
                return credential.Password;
            case string text when TakesText:
                return text.Trim().Protect();
            case string:
                // The engine's own message would show the text.
                throw Refusal("Plain text is not taken here. Give a SecureString, such as Read-Host -AsSecureString makes, or a credential.");
        }

        return Unwrap(PSObject.AsPSObject(given).Properties["SecretValue"]?.Value) is SecureString vaulted ? vaulted : given;
    }
}
