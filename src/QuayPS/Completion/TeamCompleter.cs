using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the teams of the organization that is typed already.</summary>
public sealed class TeamCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? FromList(session, "teams of " + organization, (client, token) => client.Teams.ListAsync(organization, token), team => team.Name)
            : [];
}
