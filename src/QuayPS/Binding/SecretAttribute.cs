using System.Management.Automation;
using System.Security;
using Quay.Client;

namespace QuayPS;

/// <summary>
/// Takes a secret in the forms in which it comes: a SecureString, what a vault's cmdlet returns (a credential, or an
/// object with a SecretValue), or plain text from a place that is safe itself.
/// </summary>
public sealed class SecretAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        switch (Unwrap(inputData))
        {
            case SecureString secret:
                return secret;
            case PSCredential credential:
                return credential.Password;
            case string text:
                return text.Trim().Protect();
        }

        return Unwrap(PSObject.AsPSObject(inputData).Properties["SecretValue"]?.Value) is SecureString vaulted ? vaulted : inputData;
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
