using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the teams of the organization, or of the repository's organization, that is on the command line.</summary>
public sealed class TeamCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Namespace(bound) is { } organization
            ? FromList(session, "teams of " + organization, (client, token) => client.Teams.ListAsync(organization, token), team => team.Name)
            : [];
}
