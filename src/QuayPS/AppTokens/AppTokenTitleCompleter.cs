using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the titles of the app tokens of the session's user.</summary>
public sealed class AppTokenTitleCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        FromListing(session, "titles of app tokens", client => client.AppTokens.List(false), token => token.Title);
}
