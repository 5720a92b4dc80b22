using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the UUIDs of the app tokens of the session's user.</summary>
public sealed class AppTokenCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromListing(session, "app tokens", client => client.AppTokens.List(false), token => token.Uuid);
}
