using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the UUIDs of the authorizations of the session's user.</summary>
public sealed class AuthorizationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        bool assigned = Bound(bound, "Assigned") == bool.TrueString;
        return FromListing(
            session,
            $"authorizations {assigned}",
            client => assigned ? client.Authorizations.ListAssigned() : client.Authorizations.List(),
            authorization => authorization.Uuid);
    }
}
