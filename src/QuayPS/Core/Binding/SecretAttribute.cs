using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Accepts a secret as a SecureString, as an object from a vault (a credential, or an object with a SecretValue), or as
/// plain text from a safe source such as an environment variable.
/// </summary>
public sealed class SecretAttribute : ValueAttribute
{
    /// <summary>Whether plain text is accepted. False for secrets that users would type, since the text would stay in the history.</summary>
    public bool TakesText { get; set; } = true;

    /// <summary>Whether a missing value becomes null, which the command then rejects.</summary>
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
                // PowerShell's own message would show the text.
                throw Refusal("Plain text is not accepted here. Specify a SecureString, such as Read-Host -AsSecureString returns, or a credential.");
        }

        return Unwrap(PSObject.AsPSObject(given).Properties["SecretValue"]?.Value) is SecureString vaulted ? vaulted : given;
    }
}
