using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the names of the applications of the organization on the command line.</summary>
public sealed class ApplicationCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? FromListing(session, "applications of " + organization, client => client.Applications.List(organization), application => application.Name)
            : [];
}
