using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>Completes the members and pending invitations of the team that is on the command line.</summary>
public sealed class TeamMemberCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word) =>
        Bound(bound, "Organization") is { } organization && Bound(bound, "Team") is { } team
            ? FromListing(session, $"members of {team} of {organization}", client => client.TeamMembers.List(organization, team, includePending: true), member => member.Name)
            : UserCompleter.Like(session, word, Bound(bound, "Organization"));
}
