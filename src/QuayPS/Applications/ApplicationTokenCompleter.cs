using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the UUIDs of the tokens of the application on the command line.</summary>
public sealed class ApplicationTokenCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization && Bound(bound, "ClientId") is { } clientId
            ? FromListing(session, "tokens of " + clientId, client => client.ApplicationTokens.List(organization, clientId), token => token.Uuid ?? string.Empty)
            : [];
}
