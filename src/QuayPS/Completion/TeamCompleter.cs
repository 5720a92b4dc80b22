using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace QuayPS;

/// <summary>Completes the teams of the organization that is typed already.</summary>
public sealed class TeamCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization
            ? session.Names.Get("teams of " + organization, () => InTime(async token =>
                (IReadOnlyList<string>)(await session.Client.Teams.ListAsync(organization, token).ConfigureAwait(false)).Select(team => team.Name).ToArray()))
            : [];
}
