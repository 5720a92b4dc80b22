using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the registry's names of errors.</summary>
public sealed class ErrorTypeCompleter : WordCompleter
{
    private static readonly (string Name, string Meaning)[] Types =
    [
        ("downstream_issue", "A service behind the registry failed"),
        ("exceeds_license", "The license does not allow it"),
        ("expired_token", "The token has expired"),
        ("external_service_timeout", "A service that the registry needs did not answer in time"),
        ("fresh_login_required", "The password is asked for again"),
        ("insufficient_scope", "The token lacks a scope"),
        ("invalid_request", "What was sent is not accepted"),
        ("invalid_response", "An answer made no sense"),
        ("invalid_token", "The token is wrong"),
        ("not_found", "There is no such thing"),
    ];

    private protected override IEnumerable<(string Word, string Meaning)> Words => Types;
}
