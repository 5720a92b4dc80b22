using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the registry's error types.</summary>
public sealed class ErrorTypeCompleter : WordCompleter
{
    private static readonly (string Name, string Meaning)[] Types =
    [
        ("downstream_issue", "A service that the registry uses failed"),
        ("exceeds_license", "The license does not allow the operation"),
        ("expired_token", "The token has expired"),
        ("external_service_timeout", "A service that the registry needs did not answer in time"),
        ("fresh_login_required", "The operation requires that the user signs in again"),
        ("insufficient_scope", "The token lacks a scope"),
        ("invalid_request", "The request is not valid"),
        ("invalid_response", "A service sent a response that is not valid"),
        ("invalid_token", "The token is not valid"),
        ("not_found", "The resource does not exist"),
    ];

    private protected override IEnumerable<(string Word, string Meaning)> Words => Types;
}
