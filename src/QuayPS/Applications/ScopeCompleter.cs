using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the scopes of OAuth tokens, with their meaning.</summary>
public sealed class ScopeCompleter : WordCompleter
{
    private static readonly (string Name, string Meaning)[] Scopes =
    [
        ("org:admin", "Administer the organizations of the user"),
        ("repo:admin", "Administer repositories"),
        ("repo:create", "Create repositories"),
        ("repo:read", "See and pull repositories"),
        ("repo:write", "Push to repositories"),
        ("super:user", "Administer the registry"),
        ("user:admin", "Change the user"),
        ("user:read", "See who the user is"),
    ];

    private protected override IEnumerable<(string Word, string Meaning)> Words => Scopes;
}
