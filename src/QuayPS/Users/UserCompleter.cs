using System.Collections;
using System.Collections.Generic;

namespace QuayPS;

/// <summary>
/// Completes names of users, and of robots of the organization that is typed already, once they are begun; of those to be
/// taken out of a team, its members and who is invited.
/// </summary>
public sealed class UserCompleter : NameCompleter
{
    private protected override IReadOnlyList<string> Names(QuaySession session, IDictionary bound, string word)
    {
        string? organization = Bound(bound, "Organization");
        return Command == "Remove-QuayTeamMember" && organization is not null && Bound(bound, "Team") is { } team
            ? FromListing(session, $"members of {team} of {organization}", client => client.TeamMembers.List(organization, team, includePending: true), member => member.Name)
            : Like(session, word, organization);
    }

    /// <summary>The names that begin so; none for an empty word, of which the registry makes nothing.</summary>
    internal static IReadOnlyList<string> Like(QuaySession session, string word, string? organization) => word.Length == 0
        ? []
        : FromListing(
            session,
            $"names like {word} for {organization}",
            client => client.Search.FindEntities(word, organization, false, false),
            entity => entity.Name);
}
